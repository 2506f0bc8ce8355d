#include "kvartett/app/tell_audit.h"

#include <algorithm>
#include <array>

namespace kvartett {
namespace {

Sentence name_of(Term term) {
  switch (term) {
    case Term::one_off:
      return say("one-off", "engång");
    case Term::fixed:
      return say("fixed term", "fast tid");
    case Term::rolling:
      return say("until notice", "tills vidare");
  }
  std::unreachable();
}
Sentence name_of(MultiYearPolicy policy) {
  switch (policy) {
    case MultiYearPolicy::yearly:
      return say("a year at a time", "ett år i taget");
    case MultiYearPolicy::full_term_unless_notice:
      return say("the whole term when the customer cannot leave",
                 "hela avtalstiden när kunden inte kan säga upp");
  }
  std::unreachable();
}
Sentence name_of(FollowOnChannel channel) {
  switch (channel) {
    case FollowOnChannel::renewal:
      return kvartett::name_of(Channel::renewal);
    case FollowOnChannel::original:
      return say("the line's own channel", "avtalsradens egen kanal");
  }
  std::unreachable();
}
Sentence name_of(Expansion expansion) {
  return kvartett::name_of(expansion == Expansion::renewal ? Channel::renewal
                                                           : Channel::cross_sell);
}
Sentence name_of(ProductMatch match) {
  return match == ProductMatch::product ? say("the product", "produkten")
                                        : say("the product group", "produktgruppen");
}
Sentence name_of(Leaderboard shows) {
  switch (shows) {
    case Leaderboard::full:
      return say("the whole list", "hela listan");
    case Leaderboard::own_place:
      return say("only one's own place", "bara den egna platsen");
    case Leaderboard::off:
      return say("nothing", "ingenting");
  }
  std::unreachable();
}
Sentence name_of(RateSource source) {
  switch (source) {
    case RateSource::typed:
      return say("typed", "inskrivna");
    case RateSource::riksbank:
      return say("a file of the Riksbank's", "en fil från Riksbanken");
    case RateSource::ecb:
      return say("a file of the ECB's", "en fil från ECB");
  }
  std::unreachable();
}
Sentence name_of(Language language) {
  return language == Language::swedish ? say("Swedish", "svenska") : say("English", "engelska");
}

Sentence name_of(AuditField field) {
  switch (field) {
    case AuditField::name:
      return say("Name", "Namn");
    case AuditField::currency:
      return say("Currency", "Valuta");
    case AuditField::language:
      return say("Language", "Språk");
    case AuditField::time_zone:
      return say("Time zone", "Tidszon");
    case AuditField::fiscal_years:
      return say("Fiscal years", "Räkenskapsår");
    case AuditField::passive_after_months:
      return say("Months until passive", "Månader tills kunden är passiv");
    case AuditField::multi_year_policy:
      return say("Contracts of several years", "Fleråriga avtal");
    case AuditField::follow_on_channel:
      return say("Channel of later years", "Kanal för senare år");
    case AuditField::expansion:
      return say("What a renewal grew by", "Det en förlängning växte med");
    case AuditField::product_match:
      return say("Bought before goes by", "Köpt förut avgörs av");
    case AuditField::leaderboard:
      return say("What sellers see of the leaderboard", "Vad säljare ser av topplistan");
    case AuditField::board:
      return say("Board", "Tavla");
    case AuditField::parent_team:
      return say("Stands under", "Ligger under");
    case AuditField::led_team:
      return say("Manager of", "Chef för");
    case AuditField::closed_through:
      return say("Closed through", "Stängt till och med");
    case AuditField::posted_until:
      return say("Posted until", "Bokfört till och med");
    case AuditField::entries:
      return say("Entries", "Poster");
    case AuditField::rate_source:
      return say("From", "Från");
    case AuditField::rate:
      return say("Exchange rate", "Växelkurs");
    case AuditField::rates:
      return say("Exchange rates", "Växelkurser");
    case AuditField::email:
      return say("E-mail", "E-post");
    case AuditField::team:
      return say("Team", "Team");
    case AuditField::is_kam:
      return say("Key Account Manager", "Key Account Manager");
    case AuditField::is_vacant:
      return say("Vacant seat", "Vakant plats");
    case AuditField::active_from:
      return say("Active from", "Aktiv från");
    case AuditField::active_to:
      return say("Active until", "Aktiv till och med");
    case AuditField::external_id:
      return say("External id", "Externt id");
    case AuditField::org_number:
      return say("Org. number", "Organisationsnummer");
    case AuditField::owner:
      return say("Owner", "Ägare");
    case AuditField::lost_on:
      return say("Lost on", "Förlorad den");
    case AuditField::merged_into:
      return say("Merged into", "Ihopslagen med");
    case AuditField::code:
      return say("Code", "Kod");
    case AuditField::group:
      return say("Product group", "Produktgrupp");
    case AuditField::customer:
      return say("Customer", "Kund");
    case AuditField::signed_on:
      return say("Signed on", "Signeringsdag");
    case AuditField::first_contact_on:
      return say("First contact", "Första kontakt");
    case AuditField::note:
      return say("Note", "Anteckning");
    case AuditField::is_void:
      return say("Void", "Makulerad");
    case AuditField::share:
      return say("Share", "Andel");
    case AuditField::overlay:
      return say("Overlay credit", "Överlagd kredit");
    case AuditField::product:
      return say("Product", "Produkt");
    case AuditField::volume_per_year:
      return say("Volume a year", "Volym per år");
    case AuditField::term:
      return say("Term", "Avtalstid");
    case AuditField::months:
      return say("Months", "Antal månader");
    case AuditField::start:
      return say("Start", "Leverans från");
    case AuditField::notice_months:
      return say("Notice, months", "Uppsägningstid, månader");
    case AuditField::renews:
      return say("Renews", "Förlänger");
    case AuditField::channel:
      return say("Channel", "Kanal");
    case AuditField::channel_reason:
      return say("Why that channel", "Därför den kanalen");
    case AuditField::terminated_on:
      return say("Terminated, last day", "Uppsagd, sista dag");
    case AuditField::version:
      return say("Version", "Version");
    case AuditField::total:
      return say("Total", "Totalt");
    case AuditField::goal:
      return say("Goal", "Mål");
    case AuditField::profile:
      return say("Season", "Säsong");
    case AuditField::goal_months:
      return say("Goal by month", "Mål per månad");
    case AuditField::revenue_goal:
      return say("Revenue goal", "Omsättningsmål");
    case AuditField::role:
      return say("Role", "Roll");
    case AuditField::seller:
      return say("Seller", "Säljare");
    case AuditField::disabled:
      return say("May no longer sign in", "Får inte längre logga in");
    case AuditField::password:
      return say("New password", "Nytt lösenord");
    case AuditField::token:
      return say("Token", "Nyckel");
    case AuditField::webhook:
      return say("Webhook", "Webhook");
    case AuditField::second_factor:
      return say("Code at sign-in", "Kod vid inloggning");
    case AuditField::identity:
      return say("Signs in by", "Loggar in via");
    case AuditField::recovery_codes:
      return say("New recovery codes", "Nya reservkoder");
    case AuditField::second_factor_required:
      return say("Code at sign-in required", "Kod vid inloggning krävs");
    case AuditField::volume_in_currency:
      return say("Volume a year in its currency", "Volym per år i dess valuta");
    case AuditField::scenario:
      return say("Scenario", "Scenario");
    case AuditField::file:
      return say("File", "Fil");
    case AuditField::deals:
      return say("Deals", "Affärer");
    case AuditField::amounts:
      return say("Amounts", "Belopp");
    case AuditField::amounts_taken_back:
      return say("Amounts taken back", "Återtagna belopp");
    case AuditField::own_org_number:
      return say("Own org. number", "Eget organisationsnummer");
    case AuditField::owned_until:
      return say("Owner before", "Ägare dessförinnan");
    case AuditField::document:
      return say("Document", "Underlag");
    case AuditField::contract_line:
      return say("Contract", "Avtal");
    case AuditField::no_contract:
      return say("Belongs to no contract", "Hör inte till något avtal");
    case AuditField::score:
      return say("Satisfaction", "Nöjdhet");
    case AuditField::scores:
      return say("Scores", "Betyg");
  }
  std::unreachable();
}

Sentence name_of(AuditKind kind) {
  switch (kind) {
    case AuditKind::company_opened:
      return say("Company opened", "Företaget öppnat");
    case AuditKind::company_changed:
      return say("Settings changed", "Inställningar ändrade");
    case AuditKind::months_closed:
      return say("Months closed", "Månader stängda");
    case AuditKind::rolled_forward:
      return say("Rolled forward", "Rullat framåt");
    case AuditKind::rates_added:
      return say("Exchange rates added", "Växelkurser tillagda");
    case AuditKind::team_added:
      return say("Team added", "Team tillagt");
    case AuditKind::team_changed:
      return say("Team changed", "Team ändrat");
    case AuditKind::seller_added:
      return say("Seller added", "Säljare tillagd");
    case AuditKind::seller_changed:
      return say("Seller changed", "Säljare ändrad");
    case AuditKind::seller_moved:
      return say("Seller changed team", "Säljare bytte team");
    case AuditKind::customer_added:
      return say("Customer added", "Kund tillagd");
    case AuditKind::customer_changed:
      return say("Customer changed", "Kund ändrad");
    case AuditKind::customers_merged:
      return say("Customers merged", "Kunder ihopslagna");
    case AuditKind::customers_unmerged:
      return say("Customers taken apart", "Kunder isärtagna");
    case AuditKind::product_added:
      return say("Product added", "Produkt tillagd");
    case AuditKind::product_changed:
      return say("Product changed", "Produkt ändrad");
    case AuditKind::deal_signed:
      return say("Deal signed", "Affär signerad");
    case AuditKind::deal_corrected:
      return say("Deal corrected", "Affär rättad");
    case AuditKind::deal_terminated:
      return say("Deal terminated", "Affär uppsagd");
    case AuditKind::deal_reinstated:
      return say("Termination taken back", "Uppsägning återtagen");
    case AuditKind::deal_voided:
      return say("Deal voided", "Affär makulerad");
    case AuditKind::channel_accepted:
      return say("Channel accepted", "Kanal godtagen");
    case AuditKind::budget_saved:
      return say("Budget saved", "Budget sparad");
    case AuditKind::budget_approved:
      return say("Budget approved", "Budget godkänd");
    case AuditKind::scenario_saved:
      return say("Scenario set aside", "Scenario undanlagt");
    case AuditKind::scenario_renamed:
      return say("Scenario renamed", "Scenario omdöpt");
    case AuditKind::scenario_removed:
      return say("Scenario removed", "Scenario borttaget");
    case AuditKind::file_imported:
      return say("File imported", "Fil inläst");
    case AuditKind::import_undone:
      return say("Import undone", "Inläsning ångrad");
    case AuditKind::revenue_booked:
      return say("Revenue read", "Omsättning inläst");
    case AuditKind::revenue_matched:
      return say("Revenue assigned", "Omsättning hänförd");
    case AuditKind::scores_noted:
      return say("Satisfaction noted", "Nöjdhet noterad");
    case AuditKind::scores_taken_back:
      return say("Satisfaction taken back", "Nöjdhet återtagen");
    case AuditKind::user_added:
      return say("User added", "Användare tillagd");
    case AuditKind::user_changed:
      return say("User changed", "Användare ändrad");
    case AuditKind::token_made:
      return say("Token made", "Nyckel skapad");
    case AuditKind::token_removed:
      return say("Token removed", "Nyckel borttagen");
    case AuditKind::webhook_made:
      return say("Webhook made", "Webhook skapad");
    case AuditKind::webhook_changed:
      return say("Webhook changed", "Webhook ändrad");
    case AuditKind::webhook_removed:
      return say("Webhook removed", "Webhook borttagen");
    case AuditKind::user_invited:
      return say("Person invited", "Person inbjuden");
    case AuditKind::invitation_withdrawn:
      return say("Invitation withdrawn", "Inbjudan återtagen");
    case AuditKind::reset_link_made:
      return say("Link to a new password", "Länk till nytt lösenord");
    case AuditKind::board_paired:
      return say("Board paired", "Tavla parad");
    case AuditKind::board_changed:
      return say("Board changed", "Tavla ändrad");
    case AuditKind::board_removed:
      return say("Board removed", "Tavla borttagen");
  }
  std::unreachable();
}

// Roles stand in the facts by their names in the API.
Sentence name_of_role(const std::string& role) {
  if (role == "admin") return say("administrator", "administratör");
  if (role == "manager") return say("sales manager", "säljchef");
  if (role == "seller") return say("seller", "säljare");
  if (role == "viewer") return say("viewer", "läsare");
  return {role, role};
}

// What a record says of a field that it has once; nothing: the field is empty, or not there.
template <class T>
const T* find_to(const AuditDetails& details, AuditField field) {
  const auto found = std::ranges::find(details.changes, field, &AuditChange::field);
  return found == details.changes.end() ? nullptr : std::get_if<T>(&found->to);
}

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

}  // namespace

bool is_as_signed(const KeptDeal& deal) {
  return std::ranges::none_of(deal.happenings, [](const DealHappening& happening) {
    return happening.event == DealEvent::corrected ||
           happening.event == DealEvent::channel_accepted;
  });
}

const std::string& AuditTeller::who(UserNumber user) {
  const auto [place, is_new] = names_.try_emplace(user);
  if (is_new) {
    const auto found = user == 0 ? std::nullopt : directory_.find_user(user);
    place->second = found ? found->name : in(say("The server", "Servern"));
  }
  return place->second;
}

std::string AuditTeller::kind(AuditKind kind) const { return in(name_of(kind)); }

std::string AuditTeller::about(const AuditRecord& record) {
  switch (thing_of(record.kind)) {
    case AuditThing::company:
      return ledger_.settings().name;
    case AuditThing::team:
      return ledger_.team({record.number}).value.name;
    case AuditThing::seller:
      return ledger_.seller({record.number}).value.name;
    case AuditThing::customer:
      return ledger_.customer({record.number}).value.name;
    case AuditThing::product:
      return ledger_.product({record.number}).value.name;
    case AuditThing::deal: {
      const Deal& deal = ledger_.deal({record.number}).value;
      return ledger_.customer(deal.customer).value.name + ", " + deal.signed_on.text();
    }
    case AuditThing::budget:
      return in(say("Budget {}", "Budget {}", year_of(record).name()));
    case AuditThing::user:
      return who(record.number);
  }
  std::unreachable();
}

const FiscalYear& AuditTeller::year_of(const AuditRecord& record) const {
  return ledger_.budgets()[static_cast<std::size_t>(record.number)].year;
}

std::string AuditTeller::sentence(const AuditItem& item) {
  const std::string by = who(item.by);
  const std::string name = about(item.record);
  const AuditDetails& details = item.details;
  switch (item.record.kind) {
    case AuditKind::company_opened:
      return in(say("{} opened the company.", "{} öppnade företaget.", by));
    case AuditKind::company_changed:
      return in(say("{} changed the settings.", "{} ändrade inställningarna.", by));
    case AuditKind::months_closed:
      if (const auto* month = find_to<Month>(details, AuditField::closed_through)) {
        return in(say("{} closed the months through {}.", "{} stängde månaderna till och med {}.",
                      by, month->text()));
      }
      return in(say("{} opened all months.", "{} öppnade alla månader.", by));
    case AuditKind::rolled_forward:
      return in(say("Contracts that run until notice were posted through {}.",
                    "Avtal som löper tills vidare bokfördes till och med {}.",
                    find_to<Date>(details, AuditField::posted_until)->text()));
    case AuditKind::rates_added:
      return in(say("{} added exchange rates.", "{} lade till växelkurser.", by));
    case AuditKind::team_added:
      return in(say("{} added the team {}.", "{} lade till teamet {}.", by, name));
    case AuditKind::team_changed:
      return in(say("{} changed the team {}.", "{} ändrade teamet {}.", by, name));
    case AuditKind::seller_added:
      return in(say("{} added the seller {}.", "{} lade till säljaren {}.", by, name));
    case AuditKind::seller_changed:
      return in(say("{} changed the seller {}.", "{} ändrade säljaren {}.", by, name));
    case AuditKind::seller_moved:
      return in(say("What {} has coming followed to the new team.",
                    "Det som {} har framför sig följde med till det nya teamet.", name));
    case AuditKind::customer_added:
      return in(say("{} added the customer {}.", "{} lade till kunden {}.", by, name));
    case AuditKind::customer_changed:
      return in(say("{} changed the customer {}.", "{} ändrade kunden {}.", by, name));
    case AuditKind::customers_merged: {
      const auto* kept = find_to<Id<Customer>>(details, AuditField::merged_into);
      return in(say("{} merged {} into {}.", "{} slog ihop {} med {}.", by, name,
                    ledger_.customer(*kept).value.name));
    }
    case AuditKind::customers_unmerged:
      return in(say("{} made {} a customer of its own again.",
                    "{} gjorde {} till en egen kund igen.", by, name));
    case AuditKind::product_added:
      return in(say("{} added the product {}.", "{} lade till produkten {}.", by, name));
    case AuditKind::product_changed:
      return in(say("{} changed the product {}.", "{} ändrade produkten {}.", by, name));
    case AuditKind::deal_signed: {
      const KeptDeal& deal = ledger_.deal({item.record.number});
      const std::string& customer = ledger_.customer(deal.value.customer).value.name;
      if (!is_as_signed(deal)) return in(say("{} signed {}.", "{} signerade {}.", by, customer));
      Money volume;
      bool is_yearly = false;
      for (const Line& line : deal.value.lines) {
        volume += line.volume_per_year;
        is_yearly |= line.term != Term::one_off;
      }
      const Sentence yearly = is_yearly ? say(" a year", " om året") : Sentence{};
      return in(say("{} signed {}, {} {}", "{} signerade {}, {} {}", by, customer, amount(volume),
                    ledger_.settings().currency)) +
             in(yearly) + ".";
    }
    case AuditKind::deal_corrected:
      return in(say("{} corrected the deal {}.", "{} rättade affären {}.", by, name));
    case AuditKind::deal_terminated:
      return in(say("{} terminated the deal {}.", "{} sade upp affären {}.", by, name));
    case AuditKind::deal_reinstated:
      return in(say("{} took back the termination of the deal {}.",
                    "{} tog tillbaka uppsägningen av affären {}.", by, name));
    case AuditKind::deal_voided:
      return in(say("{} voided the deal {}.", "{} makulerade affären {}.", by, name));
    case AuditKind::channel_accepted:
      return in(say("{} accepted the channel that the rules give the deal {}.",
                    "{} godtog kanalen som reglerna ger affären {}.", by, name));
    case AuditKind::budget_saved:
      return in(say("{} saved a draft of the budget of {}.",
                    "{} sparade ett utkast till budgeten för {}.", by,
                    year_of(item.record).name()));
    case AuditKind::budget_approved:
      return in(say("{} approved version {} of the budget of {}.",
                    "{} godkände version {} av budgeten för {}.", by,
                    *find_to<std::int64_t>(details, AuditField::version),
                    year_of(item.record).name()));
    case AuditKind::scenario_saved:
      return in(say("{} set the budget of {} aside as the scenario {}.",
                    "{} lade undan budgeten för {} som scenariot {}.", by,
                    year_of(item.record).name(),
                    *find_to<std::string>(details, AuditField::scenario)));
    case AuditKind::scenario_renamed:
      return in(say("{} renamed a scenario of the budget of {}.",
                    "{} döpte om ett scenario för budgeten {}.", by, year_of(item.record).name()));
    case AuditKind::scenario_removed:
      return in(say("{} removed a scenario of the budget of {}.",
                    "{} tog bort ett scenario för budgeten {}.", by, year_of(item.record).name()));
    case AuditKind::file_imported:
      if (const auto* deals = find_to<std::int64_t>(details, AuditField::deals)) {
        return in(say("{} brought in {} deals from a file.", "{} läste in {} affärer från en fil.",
                      by, *deals));
      }
      if (const auto* scores = find_to<std::int64_t>(details, AuditField::scores)) {
        return in(say("{} brought in {} scores from a file.", "{} läste in {} betyg från en fil.",
                      by, *scores));
      }
      return in(say("{} brought in a file of revenue.", "{} läste in en fil med omsättning.", by));
    case AuditKind::revenue_booked: {
      const auto* added = find_to<std::int64_t>(details, AuditField::amounts);
      const auto* back = find_to<std::int64_t>(details, AuditField::amounts_taken_back);
      return in(say("{} booked {} amounts of revenue and took {} back.",
                    "{} bokförde {} belopp som omsättning och tog tillbaka {}.", by,
                    added ? *added : 0, back ? *back : 0));
    }
    case AuditKind::revenue_matched: {
      const auto* document = find_to<std::string>(details, AuditField::document);
      return in(say("{} said which contract the amount of {} belongs to.",
                    "{} angav vilket avtal beloppet i {} hör till.", by,
                    document ? *document : in(say("a document", "ett underlag"))));
    }
    case AuditKind::scores_noted:
      if (const auto* customer = find_to<Id<Customer>>(details, AuditField::customer)) {
        return in(say("{} noted how satisfied {} is.", "{} noterade hur nöjd {} är.", by,
                      ledger_.customer(*customer).value.name));
      }
      return in(say("{} brought in {} scores of satisfaction.", "{} läste in {} nöjdhetsbetyg.", by,
                    *find_to<std::int64_t>(details, AuditField::scores)));
    case AuditKind::scores_taken_back:
      if (const auto* customer = find_to<Id<Customer>>(details, AuditField::customer)) {
        return in(say("{} took back a score of {}.", "{} tog tillbaka ett betyg från {}.", by,
                      ledger_.customer(*customer).value.name));
      }
      return in(say("{} took back {} scores of satisfaction.", "{} tog tillbaka {} nöjdhetsbetyg.",
                    by, *find_to<std::int64_t>(details, AuditField::scores)));
    case AuditKind::import_undone:
      return in(say("{} undid the import of a file.", "{} ångrade inläsningen av en fil.", by));
    case AuditKind::user_added:
      return in(say("{} let {} sign in.", "{} gav {} rätt att logga in.", by, name));
    case AuditKind::user_changed:
      return in(say("{} changed the user {}.", "{} ändrade användaren {}.", by, name));
    case AuditKind::token_made:
      return in(say("{} made a token that acts as {}.", "{} skapade en nyckel som agerar som {}.",
                    by, name));
    case AuditKind::token_removed:
      return in(say("{} removed a token that acted as {}.",
                    "{} tog bort en nyckel som agerade som {}.", by, name));
    case AuditKind::webhook_made:
      return in(say("{} lets another program be told of what happens.",
                    "{} låter ett annat program få veta vad som händer.", by));
    case AuditKind::webhook_changed:
      return in(say("{} changed what another program is told.",
                    "{} ändrade vad ett annat program får veta.", by));
    case AuditKind::webhook_removed:
      return in(say("{} ended that another program is told of what happens.",
                    "{} avslutade att ett annat program får veta vad som händer.", by));
    case AuditKind::user_invited:
      return in(say("{} invited {}.", "{} bjöd in {}.", by,
                    *find_to<std::string>(details, AuditField::email)));
    case AuditKind::invitation_withdrawn:
      return in(say("{} withdrew an invitation.", "{} tog tillbaka en inbjudan.", by));
    case AuditKind::reset_link_made:
      return in(say("{} made a link by which {} chooses a new password.",
                    "{} skapade en länk där {} väljer nytt lösenord.", by, name));
    case AuditKind::board_paired:
      return in(say("{} paired the board {}.", "{} parade tavlan {}.", by,
                    *find_to<std::string>(details, AuditField::board)));
    case AuditKind::board_changed:
      return in(say("{} changed the board {}.", "{} ändrade tavlan {}.", by,
                    *find_to<std::string>(details, AuditField::board)));
    case AuditKind::board_removed:
      return in(say("{} removed a board.", "{} tog bort en tavla.", by));
  }
  std::unreachable();
}

std::string AuditTeller::field(const AuditChange& change) const {
  std::string text = in(name_of(change.field));
  if (change.line) text += in(say(", line {}", ", rad {}", *change.line + 1));
  if (change.seller) text += ", " + ledger_.seller(*change.seller).value.name;
  if (!change.about.empty()) text += ", " + change.about;
  if (change.channel) text += ", " + in(kvartett::name_of(*change.channel));
  return text;
}

std::string AuditTeller::value(AuditField field, const AuditValue& value) const {
  const auto joined = [](const auto& list, const auto& text) {
    std::string all;
    for (const auto& one : list) all += (all.empty() ? "" : " | ") + text(one);
    return all;
  };
  return std::visit(
      Overloaded{
          [](std::monostate) { return std::string{}; },
          [&](bool truth) { return in(truth ? say("yes", "ja") : say("no", "nej")); },
          [&](std::int64_t number) {
            if (field != AuditField::share && field != AuditField::overlay)
              return std::to_string(number);
            if (number % 100 == 0) return fmt::format("{} %", number / 100);
            return text(Money::minor(number), 2, ' ', language_ == Language::swedish ? ',' : '.') +
                   " %";
          },
          [&](Money money) { return amount(money); }, [](Date date) { return date.text(); },
          [](Month month) { return month.text(); },
          [&](const std::string& text) {
            return field == AuditField::role ? in(name_of_role(text)) : text;
          },
          [&](Id<Team> id) { return ledger_.team(id).value.name; },
          [&](Id<Seller> id) { return ledger_.seller(id).value.name; },
          [&](Id<Customer> id) { return ledger_.customer(id).value.name; },
          [&](Id<Product> id) { return ledger_.product(id).value.name; },
          [&](LineRef ref) {
            const Deal& deal = ledger_.deal(ref.deal).value;
            return in(say("{}, {}, line {}", "{}, {}, rad {}",
                          ledger_.customer(deal.customer).value.name, deal.signed_on.text(),
                          ref.line + 1));
          },
          [&](Channel channel) { return in(kvartett::name_of(channel)); },
          [](Rate rate) { return kvartett::text(rate); },
          [&](const std::vector<Money>& months) {
            return joined(months, [&](Money month) { return amount(month); });
          },
          [&](const std::vector<std::int64_t>& weights) {
            return joined(weights, [](std::int64_t weight) { return std::to_string(weight); });
          },
          [&](auto choice) { return in(name_of(choice)); }},
      value);
}

std::string AuditTeller::more(std::int32_t count) const {
  return in(say("and {} more", "och {} till", count));
}

// Whole amounts without decimals, as people write them.
std::string AuditTeller::amount(Money amount) const {
  const int exponent = find_currency_exponent(ledger_.settings().currency).value_or(2);
  std::int64_t unit = 1;
  for (int i = 0; i < exponent; ++i) unit *= 10;
  const bool is_whole = amount.minor_units() % unit == 0;
  const bool is_swedish = language_ == Language::swedish;
  return text(is_whole ? Money::minor(amount.minor_units() / unit) : amount,
              is_whole ? 0 : exponent, is_swedish ? ' ' : ',', is_swedish ? ',' : '.');
}

}  // namespace kvartett
