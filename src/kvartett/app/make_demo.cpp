#include "kvartett/app/make_demo.h"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>
#include <string_view>

#include "kvartett/app/demo_invoices.h"
#include "kvartett/app/demo_scores.h"
#include "kvartett/app/import_revenue.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/keep_rates.h"
#include "kvartett/app/keep_satisfaction.h"
#include "kvartett/app/keep_users.h"
#include "kvartett/app/set_budget.h"
#include "kvartett/app/sign_deal.h"
#include "kvartett/domain/split.h"

namespace kvartett {
namespace {

// How the year sells in Sweden: slow in January, hardly at all in July, a rush before Christmas.
constexpr std::array<std::int64_t, 12> season = {70, 90, 120, 95,  110, 120,
                                                 22, 60, 110, 115, 120, 140};

struct DemoProduct {
  std::string_view name, code, group;
  std::int64_t kronor;  // usual volume per year
};
constexpr std::array<DemoProduct, 10> products = {{
    {"Serviceavtal", "SRV", "Service", 240'000},
    {"Serviceavtal Plus", "SRV+", "Service", 420'000},
    {"Jour dygnet runt", "JOUR", "Service", 130'000},
    {"Driftövervakning", "DRIFT", "Drift", 180'000},
    {"Molndrift", "MOLN", "Drift", 310'000},
    {"Säkerhetskopia", "KOPIA", "Drift", 70'000},
    {"Licens Bas", "LIC-B", "Licenser", 60'000},
    {"Licens Företag", "LIC-F", "Licenser", 150'000},
    {"Utbildning", "UTB", "Kunskap", 55'000},
    {"Rådgivning", "RÅD", "Kunskap", 110'000},
}};

struct DemoSeller {
  std::string_view name, email;
  int team;
  bool is_kam, is_vacant;
  int weight;  // of customers
};
constexpr std::array<std::string_view, 3> teams = {"Stockholm", "Väst", "Syd"};
constexpr std::array<DemoSeller, 8> sellers = {{
    {"Karin Öst", "karin@demo.example", 0, false, false, 12},
    {"Amir Haddad", "amir@demo.example", 0, false, false, 16},
    {"Eva Lund", "eva@demo.example", 0, true, false, 20},
    {"Jon Berg", "jon@demo.example", 1, false, false, 14},
    {"Sara Nyström", "sara@demo.example", 1, false, false, 13},
    {"Oskar Lindgren", "oskar@demo.example", 2, false, false, 11},
    {"Maja Ek", "maja@demo.example", 2, false, false, 10},
    {"Vakant, Göteborg", "", 1, false, true, 0},
}};

constexpr std::array<std::string_view, 40> places = {
    "Norrlands", "Mälardalens", "Vasa",         "Malmö",      "Bergslagens", "Uppsala",
    "Hallands",  "Gotlands",    "Siljans",      "Roslagens",  "Kalmar",      "Växjö",
    "Skånska",   "Bohus",       "Östgöta",      "Dalarnas",   "Sundsvalls",  "Luleå",
    "Tranås",    "Värmlands",   "Lindqvist",    "Ekström",    "Sandbergs",   "Nordins",
    "Hellbergs", "Åkessons",    "Wallins",      "Björklunds", "Forsbergs",   "Hedlunds",
    "Mattssons", "Öbergs",      "Kungsholmens", "Majornas",   "Limhamns",    "Vretens",
    "Ängby",     "Källby",      "Strömstads",   "Arboga"};
constexpr std::array<std::string_view, 24> trades = {
    "Bygg",    "Logistik", "Hotell",      "Livs",       "Fastigheter", "Mekaniska",
    "El",      "Tandvård", "Tryck",       "Åkeri",      "Trädgård",    "Plåt",
    "Möbler",  "Bageri",   "Redovisning", "Arkitekter", "Energi",      "Måleri",
    "Konsult", "Maskin",   "Optik",       "Sågverk",    "Glas",        "Ventilation"};

// A deal that will be signed, if its day has come.
struct Planned {
  Date on;
  std::size_t order;  // the order in which it was thought of, for deals of the same day
  DealDraft draft;
};

// Draws the company's life. Uses its own arithmetic on the engine's numbers, because the standard
// library's distributions may differ between libraries.
class Story {
 public:
  Story(std::uint64_t seed, Date today) : random_{seed}, today_{today}, year_{today.year()} {}

  std::vector<Customer> customers;
  std::vector<Planned> plan;

  void live() {
    std::set<std::string> names;
    add_founding_customer(names);
    while (customers.size() < 300) add_customer(names);
    std::ranges::sort(plan, {}, [](const Planned& p) { return std::pair{p.on, p.order}; });
    agree_in_euro();
  }

  // Two contracts of the years before, entered after what the customer bought since: that keeps its
  // channel until somebody reviews it.
  std::vector<DealDraft> find_in_a_drawer() const {
    std::vector<DealDraft> found;
    std::set<std::int32_t> seen;
    for (const Planned& planned : plan) {
      const bool is_first = seen.insert(planned.draft.customer.number).second;
      if (!is_first || planned.on.year() != year_ || planned.on > today_) continue;
      DealDraft draft = planned.draft;
      draft.signed_on = working_day(planned.on.plus_months(-30));
      draft.first_contact_on.reset();
      LineDraft& line = draft.lines[0];
      line.start = draft.signed_on;
      line.term = Term::fixed;
      line.months = 12;
      line.notice_months.reset();
      found.push_back(draft);
      if (found.size() == 2) break;
    }
    return found;
  }

 private:
  std::int64_t below(std::int64_t bound) {
    return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(bound));
  }
  bool chance(int percent) { return below(100) < percent; }

  template <class Weights>
  std::size_t draw(const Weights& weights) {
    std::int64_t total = 0;
    for (const auto weight : weights) total += weight;
    std::int64_t ticket = below(total);
    std::size_t i = 0;
    while (ticket >= weights[i]) ticket -= weights[i++];
    return i;
  }

  // A working day of a month drawn by the season.
  Date draw_day(int year) {
    const Month month = Month::of(year, static_cast<unsigned>(draw(season)) + 1);
    return working_day(month.first_day().plus_days(static_cast<std::int32_t>(below(28))));
  }
  static Date working_day(Date day) {
    const int weekday = (day.days_since_1970() + 3) % 7;  // 0 is Monday
    return day.plus_days(weekday == 5 ? -1 : weekday == 6 ? 1 : 0);
  }

  Id<Seller> draw_seller() {
    std::array<std::int64_t, sellers.size()> weights{};
    for (std::size_t i = 0; i < sellers.size(); ++i) weights[i] = sellers[i].weight;
    return Id<Seller>::at(draw(weights));
  }

  // Around what is usual for the product, in steps of 5,000 kronor, sometimes much larger.
  std::int64_t draw_volume(std::size_t product) {
    const std::int64_t usual = products[product].kronor;
    std::int64_t kronor = usual * (55 + below(100)) / 100;
    if (chance(7)) kronor *= 3;
    return std::max<std::int64_t>(10'000, kronor / 5'000 * 5'000) * 100;
  }

  void sign(Date on, Id<Customer> customer, Id<Seller> seller, const LineDraft& line,
            int cycle_days) {
    DealDraft draft;
    draft.customer = customer;
    draft.signed_on = on;
    draft.first_contact_on = on.plus_days(-cycle_days);
    draft.shares = {{seller, whole_share}};
    if (chance(8)) {
      const Id<Seller> other = draw_seller();
      if (other != seller) draft.shares = {{seller, 5'000}, {other, 5'000}};
    }
    draft.lines = {line};
    plan.push_back({on, plan.size(), draft});
  }

  LineDraft draw_line(std::size_t product) {
    LineDraft line;
    line.product = Id<Product>::at(product);
    line.volume_per_year = draw_volume(product);
    const bool knowledge = products[product].group == "Kunskap";
    if (knowledge && chance(75)) {
      line.term = Term::one_off;
    } else if (chance(12)) {
      line.term = Term::rolling;
      line.notice_months = 3;
    } else {
      line.term = Term::fixed;
      constexpr std::array<std::int64_t, 3> weights = {70, 12, 18};
      line.months = 12 * (static_cast<std::int64_t>(draw(weights)) + 1);
      if (*line.months > 12) line.notice_months = 3;
    }
    return line;
  }

  // One product at one customer: bought, renewed for as long as they like it, perhaps left and won
  // back.
  void follow(Id<Customer> customer, Id<Seller> seller, std::size_t product, Date first) {
    const Date end_of_story = Date::of(year_, 12, 31);
    LineDraft line = draw_line(product);
    Date on = first;
    int cycle = 40 + static_cast<int>(below(90));
    for (;;) {
      if (on > end_of_story) return;
      line.start = on.plus_days(static_cast<std::int32_t>(below(25)));
      sign(on, customer, seller, line, cycle);
      if (line.term == Term::rolling) return;
      const Date end = line.term == Term::fixed
                           ? line.start->plus_months(static_cast<int>(*line.months))
                           : on.plus_months(12);
      if (line.term == Term::one_off ? chance(35) : chance(86)) {  // again
        on = working_day(end.plus_days(-static_cast<std::int32_t>(below(40))));
        cycle = 10 + static_cast<int>(below(30));
      } else if (chance(45)) {  // after a silence
        on = working_day(end.plus_months(13).plus_days(static_cast<std::int32_t>(below(200))));
        cycle = 25 + static_cast<int>(below(60));
      } else {
        return;
      }
      line.volume_per_year =
          std::max<std::int64_t>(
              10'000, line.volume_per_year / 100 * (96 + below(14)) / 100 / 1'000 * 1'000) *
          100;
      if (line.term == Term::fixed && chance(70)) {
        line.months = 12;
        line.notice_months.reset();
      }
    }
  }

  // Some customers sign in euro, at a rate agreed upon: where it makes whole thousands of them, so
  // that the kronor are what they would have been.
  void agree_in_euro() {
    constexpr std::int64_t kronor_of_four_thousand = 4'500'000;  // öre
    for (Planned& planned : plan) {
      LineDraft& line = planned.draft.lines[0];
      const bool is_whole = line.volume_per_year % kronor_of_four_thousand == 0;
      if (!is_whole || planned.draft.customer.number % 4 != 1) continue;
      planned.draft.currency = "EUR";
      planned.draft.rate = find_rate("11.25");
      line.volume_in_currency = line.volume_per_year / kronor_of_four_thousand * 400'000;
      line.volume_per_year = 0;
    }
  }

  Id<Customer> keep(std::string name, Id<Seller> owner) {
    Customer customer;
    customer.name = std::move(name);
    customer.external_id = fmt::format("K{}", 1001 + customers.size());
    customer.owner = owner;
    customers.push_back(customer);
    return Id<Customer>::at(customers.size() - 1);
  }

  // The customer of the tour: a contract that ran out in March of last year, waiting to be won
  // back.
  void add_founding_customer(std::set<std::string>& names) {
    names.insert("Norrlands Bygg AB");
    const Id<Customer> customer = keep("Norrlands Bygg AB", Id<Seller>::at(0));
    LineDraft line;
    line.product = Id<Product>::at(1);
    line.volume_per_year = 84'000'000;
    line.term = Term::fixed;
    line.months = 12;
    // So long ago that the customer is passive today, whatever day it is.
    sign(working_day(today_.plus_months(-32)), customer, Id<Seller>::at(0), line, 60);
  }

  void add_customer(std::set<std::string>& names) {
    const std::string name =
        fmt::format("{} {} AB", places[static_cast<std::size_t>(below(places.size()))],
                    trades[static_cast<std::size_t>(below(trades.size()))]);
    if (!names.insert(name).second) return;
    const Id<Seller> seller = draw_seller();
    const Id<Customer> customer = keep(name, seller);
    constexpr std::array<std::int64_t, 4> arrival = {50, 18, 17,
                                                     15};  // three years ago, …, this year
    const int first_year = year_ - 3 + static_cast<int>(draw(arrival));
    const std::size_t product = static_cast<std::size_t>(below(products.size()));
    const Date first = draw_day(first_year);
    follow(customer, seller, product, first);
    std::set<std::size_t> bought = {product};
    for (int year = first_year; year <= year_; ++year) {
      if (!chance(30)) continue;
      const std::size_t other = static_cast<std::size_t>(below(products.size()));
      if (!bought.insert(other).second) continue;
      const Date day = std::max(draw_day(year), first.plus_days(30));
      follow(customer, chance(80) ? seller : draw_seller(), other, working_day(day));
    }
  }

  std::mt19937_64 random_;
  Date today_;
  int year_;
};

constexpr std::int64_t step = 5'000'000;  // goals are set in 50,000 kronor
std::int64_t up_to_step(std::int64_t amount) { return (amount + step - 1) / step * step; }

// A budget that the year's own plan just misses or just reaches, as budgets are.
BudgetDraft plan_budget(const Snapshot& whole_year, const FiscalYear& year) {
  std::array<std::int64_t, 4> by_channel{};
  std::map<std::pair<std::int32_t, Channel>, std::int64_t> by_seller;
  std::array<std::vector<std::int64_t>, 4> profiles;
  const std::vector<Month> months = year.months();
  for (auto& profile : profiles) profile.assign(months.size(), 1);
  for (Sequence s = 1; s <= static_cast<Sequence>(whole_year.columns.size()); ++s) {
    const Entry entry = whole_year.columns.entry(s);
    if (!year.contains(entry.on)) continue;
    by_channel[index(entry.channel)] += entry.amount.minor_units();
    by_seller[{entry.seller.number, entry.channel}] += entry.amount.minor_units();
    if (entry.channel == Channel::renewal) {  // renewals follow the contracts' own anniversaries
      profiles[index(entry.channel)]
              [static_cast<std::size_t>(entry.on.month().number() - months[0].number())] +=
          entry.amount.minor_units() / 10'000'000;
    }
  }
  // A KAM answers for what her customers are invoiced: about what they sign for in a year.
  std::map<Id<Seller>, std::int64_t> of_kam;
  for (Sequence s = 1; s <= static_cast<Sequence>(whole_year.columns.size()); ++s) {
    const Entry entry = whole_year.columns.entry(s);
    const auto owner = whole_year.ledger.customer(entry.customer).value.owner;
    if (year.contains(entry.on) && owner && whole_year.ledger.seller(*owner).value.is_kam)
      of_kam[*owner] += entry.amount.minor_units();
  }
  constexpr std::array<std::int64_t, 4> ambition = {101, 104, 112,
                                                    110};  // per cent of what the year will bring
  BudgetDraft draft;
  for (const auto& [kam, amount] : of_kam)
    draft.revenue_goals.emplace_back(kam, up_to_step(amount));
  std::array<std::int64_t, 4> goals{};
  for (std::size_t c = 0; c < 4; ++c) goals[c] = up_to_step(by_channel[c] * ambition[c] / 100);
  draft.renewal = goals[0];
  draft.cross_sell = goals[1];
  draft.win_back = goals[2];
  draft.total = goals[0] + goals[1] + goals[2] + goals[3];
  draft.profiles = profiles;
  for (const Channel channel : {Channel::cross_sell, Channel::win_back, Channel::new_sales}) {
    draft.profiles[index(channel)].assign(season.begin(), season.end());
  }
  // Each seller gets her part of every channel's goal, by what she is about to sell, with some
  // regression to the mean; the vacant seat holds a goal too. Two do not work every channel.
  for (const Channel channel : channels) {
    std::vector<std::int64_t> weights;
    std::vector<std::int32_t> who;
    for (std::int32_t s = 0; s < static_cast<std::int32_t>(sellers.size()); ++s) {
      const bool is_kam = sellers[static_cast<std::size_t>(s)].is_kam;
      const bool is_vacant = sellers[static_cast<std::size_t>(s)].is_vacant;
      if (is_kam && channel == Channel::new_sales) continue;
      if (is_vacant && channel == Channel::renewal) continue;
      const std::int64_t equal =
          by_channel[index(channel)] / static_cast<std::int64_t>(sellers.size());
      weights.push_back(is_vacant ? equal / 4 : (by_seller[{s, channel}] * 2 + equal) / 3);
      who.push_back(s);
    }
    const auto shares = split(Money::minor(goals[index(channel)] * 103 / 100), weights);
    for (std::size_t i = 0; i < who.size(); ++i) {
      draft.cells.push_back({{who[i]}, channel, up_to_step(shares[i].minor_units()), {}});
    }
  }
  return draft;
}

// What a euro cost on the working days of the last four months, as the ECB tells it.
std::string file_of_rates(Date today) {
  std::string file = "Date,USD,DKK,GBP,NOK,SEK,\n";
  for (Date on = today; on > today.plus_days(-120); on = on.plus_days(-1)) {
    const int day = on.days_since_1970();
    if ((day + 3) % 7 > 4) continue;
    const int wave = std::abs(day % 80 - 40) + day * 7 % 5;  // 0 to 44: up and down
    file += fmt::format("{},1.{:04},7.46{:02},0.8{:03},11.{:04},11.{:04},\n", on.text(),
                        600 + 9 * wave, wave, 300 + 4 * wave, 5'000 + 41 * wave, 1'000 + 53 * wave);
  }
  return file;
}

// The deeds of the demo cannot be refused: what they are given is made here.
template <class T>
T must(Result<T> result) {
  if (!result) stop_at_bug(result.error().list[0].sentence.english, __FILE__, __LINE__);
  return std::move(*result);
}

}  // namespace

Demo make_demo(App& app, Passwords& passwords, std::uint64_t seed,
               const std::function<void(std::size_t, std::size_t)>& progress) {
  constexpr std::string_view password = "demo-kvartett";
  Demo demo;
  demo.people = {{"chef@demo.example",
                  std::string{password},
                  "Lena Holm",
                  Role::manager,
                  {"Sales manager", "Säljchef"}},
                 {"karin@demo.example",
                  std::string{password},
                  "Karin Öst",
                  Role::seller,
                  {"Seller", "Säljare"}},
                 {"eva@demo.example",
                  std::string{password},
                  "Eva Lund",
                  Role::seller,
                  {"Key Account Manager", "Key Account Manager"}},
                 {"ekonomi@demo.example",
                  std::string{password},
                  "Per Strand",
                  Role::viewer,
                  {"CFO", "Ekonomichef"}},
                 {"admin@demo.example",
                  std::string{password},
                  "Anna Dahl",
                  Role::admin,
                  {"Administrator", "Administratör"}}};
  const std::string hash = must(passwords.hash(password));
  Settings settings;
  settings.name = "Fjällkompaniet AB";
  settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(
      Date::from_days(
          static_cast<std::int32_t>(
              std::chrono::floor<std::chrono::days>(app.now()).time_since_epoch().count()))
          .year())};
  const auto as_user = [&](const DemoPerson& person) {
    User user;
    user.email = person.email;
    user.name = person.name;
    user.role = person.role;
    return user;
  };
  demo.company = must(app.open_company(settings, as_user(demo.people.back()), hash));
  const Date today = app.today(demo.company);
  const Actor admin{demo.company, 0, Role::admin, {}, Language::swedish};

  for (const std::string_view team : teams) must(add_team(app, admin, {}, Team{std::string{team}}));
  for (const DemoSeller& made : sellers) {
    Seller seller;
    seller.name = made.name;
    seller.email = made.email;
    seller.team = Id<Team>{made.team};
    seller.is_kam = made.is_kam;
    seller.is_vacant = made.is_vacant;
    must(add_seller(app, admin, {}, seller));
  }
  for (const DemoProduct& made : products) {
    must(add_product(
        app, admin, {},
        Product{std::string{made.name}, std::string{made.code}, std::string{made.group}}));
  }
  // Sellers sign their own deals; the sales manager signs for those who do not use the demo.
  Actor manager = admin;
  std::map<std::int32_t, Actor> signers;  // by seller
  for (const DemoPerson& person : demo.people) {
    if (person.role == Role::admin) continue;
    UserDraft user{person.email, person.name, person.role, {}, false, person.password};
    for (std::size_t s = 0; s < sellers.size(); ++s) {
      if (sellers[s].email == person.email) user.seller = Id<Seller>::at(s);
    }
    const User added = must(add_user(app, passwords, admin, {}, user));
    const Actor actor{demo.company, added.number, added.role, added.seller, Language::swedish};
    if (added.role == Role::manager) manager = actor;
    if (added.seller) signers[added.seller->number] = actor;
  }

  Story story{seed, today};
  story.live();
  for (const Customer& customer : story.customers) must(add_customer(app, manager, {}, customer));

  // The whole year, deals that nobody has signed yet included, on a copy that only the budget sees.
  // Its rows stand in chunks of their own.
  Snapshot whole_year;
  whole_year.ledger = app.snapshot(demo.company)->ledger;
  const FiscalYear year = settings.fiscal_years.containing(today);
  for (const Planned& planned : story.plan) {
    const Id<Deal> id = Id<Deal>::at(whole_year.ledger.deals().size());
    DecidedDeal decided = must(decide_deal(whole_year.ledger, planned.draft, id, year.last));
    Batch batch{whole_year.ledger.version() + 1, 0, app.now(), {}, std::move(decided.entries)};
    batch.facts.push_back(
        DealSigned{id, std::move(decided.deal), static_cast<std::int32_t>(batch.entries.size())});
    whole_year.append(batch);
  }
  const BudgetAnswer budget =
      must(save_budget_draft(app, manager, year, 0, plan_budget(whole_year, year)));
  must(approve_budget(app, manager, {}, year, budget.company->ledger.find_budget(year)->changed_in,
                      ""));

  must(read_rates_file(app, manager, file_of_rates(today), ""));
  std::size_t done = 0;
  for (const Planned& planned : story.plan) {
    if (planned.on > today) break;
    const auto signer = signers.find(planned.draft.shares[0].seller.number);
    DealDraft draft = planned.draft;
    if (draft.lines[0].term != Term::one_off) draft.external_id = fmt::format("A{}", 2001 + done);
    must(sign_deal(app, signer == signers.end() ? manager : signer->second, {}, draft));
    if (progress) progress(++done, story.plan.size());
  }
  for (const DealDraft& found : story.find_in_a_drawer()) must(sign_deal(app, manager, {}, found));

  OpenedRevenue invoices;
  invoices.form = FileForm::archive;
  invoices.file.rows = demo_invoices(app.snapshot(demo.company)->ledger, today, seed);
  ImportRequest request;
  request.name = settings.language == Language::swedish ? "fakturor.zip" : "invoices.zip";
  must(import_revenue(app, manager, request, {}, std::move(invoices)));
  for (const Score& score :
       demo_scores(app.snapshot(demo.company)->ledger, today, seed, settings.language))
    must(note_score(app, manager, {}, score));
  return demo;
}

}  // namespace kvartett
