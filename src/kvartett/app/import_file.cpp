#include "kvartett/app/import_file.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>

#include "kvartett/app/import_revenue.h"
#include "kvartett/app/name_book.h"
#include "kvartett/app/sign_deal.h"
#include "kvartett/auth/permission.h"
#include "kvartett/auth/secret.h"
#include "kvartett/base/text.h"
#include "kvartett/domain/split.h"
#include "kvartett/exchange/shared_sellers.h"

namespace kvartett {
namespace {

constexpr std::size_t deals_between_progress = 1'000;

// Which column a fault of a deal draft concerns.
const MappedColumn* column_of(const Table& table, std::string_view pointer) {
  const auto any_of = [&](std::initializer_list<Field> fields) -> const MappedColumn* {
    for (const Field field : fields) {
      if (const MappedColumn* column = table.find(field)) return column;
    }
    return nullptr;
  };
  if (pointer.ends_with("/volume_per_year")) return table.find_amount();
  if (pointer.ends_with("/months"))
    return any_of({Field::term_months, Field::term_years, Field::end});
  if (pointer.ends_with("/notice_months")) return any_of({Field::notice_months});
  if (pointer.ends_with("/start")) return any_of({Field::start});
  if (pointer.ends_with("/signed_on")) return any_of({Field::signed_on});
  if (pointer.ends_with("/product_id")) return any_of({Field::product, Field::product_code});
  if (pointer.starts_with("/shares"))
    return any_of({Field::seller, Field::seller_number, Field::seller_email});
  if (pointer.starts_with("/customer"))
    return any_of({Field::customer, Field::customer_number, Field::org_number});
  return nullptr;
}

// The file's row that a fault of a deal draft concerns: "/lines/2/months" is the deal's third row.
std::size_t row_of(const IncomingDeal& deal, std::string_view pointer) {
  constexpr std::string_view lines = "/lines/";
  std::size_t line = 0;
  if (pointer.starts_with(lines)) {
    for (const char c : pointer.substr(lines.size())) {
      if (c < '0' || c > '9') break;
      line = line * 10 + static_cast<std::size_t>(c - '0');
    }
  }
  return deal.lines[std::min(line, deal.lines.size() - 1)].row;
}

// Everything that an import would do to a company, decided against one version of it.
class Plan {
 public:
  Plan(const Ledger& ledger, const Intake& intake, const KnownNames& said, Date today)
      : ledger_{ledger},
        intake_{intake},
        today_{today},
        planned_for_{ledger.version()},
        first_deal_{Id<Deal>::at(ledger.deals().size())},
        customers_{book_of(ledger.customers(), std::type_identity<Customer>{})},
        sellers_{book_of(ledger.sellers(), std::type_identity<Seller>{})},
        products_{book_of(ledger.products(), std::type_identity<Product>{})} {
    for (const auto& [name, is] : said.customers) customers_.say(name, is);
    for (const auto& [name, is] : said.sellers) sellers_.say(name, is);
    for (const auto& [name, is] : said.products) products_.say(name, is);
    for (std::size_t i = 0; i < ledger.deals().size(); ++i) {
      const Deal& deal = ledger.deals()[i].value;
      if (!deal.is_void && !deal.external_id.empty())
        deals_.emplace(deal.external_id, Id<Deal>::at(i));
    }
  }

  void make(const std::function<void(std::size_t, std::size_t)>& progress) {
    const auto& deals = intake_.deals;
    std::vector<std::size_t> order(deals.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return deals[i].signed_on; });
    for (std::size_t done = 0; done < order.size(); ++done) {
      if (progress && done % deals_between_progress == 0) progress(done, order.size());
      sign(deals[order[done]]);
    }
    if (progress) progress(order.size(), order.size());
    std::ranges::stable_sort(faults_, {}, [](const auto& fault) { return fault.first; });
  }

  Version planned_for() const { return planned_for_; }
  bool has_faults() const { return !faults_.empty(); }
  std::size_t deals() const { return report_.deals; }
  // What happens, and last that it came from this file.
  std::vector<Fact> facts(const ImportRequest& request,
                          const std::vector<std::string>& headings) const {
    std::vector<Fact> facts = facts_;
    facts.emplace_back(
        FileImported{request.id.empty() ? make_import_id() : request.id, request.name, first_deal_,
                     static_cast<std::int32_t>(report_.deals), headings, request.choices});
    return facts;
  }
  std::vector<Entry>& entries() { return entries_; }

  // Adds what was found out here to what is known of the file.
  void tell(ImportReport& report) const {
    report.deals = report_.deals;
    report.already_here = report_.already_here;
    report.volume = report_.volume;
    report.volume_by_channel = report_.volume_by_channel;
    report.lines_by_channel = report_.lines_by_channel;
    report.by_seller = report_.by_seller;
    report.by_year = report_.by_year;
    report.new_customers = report_.new_customers;
    report.new_sellers = report_.new_sellers;
    report.new_products = report_.new_products;
    for (const auto& [place, deal] : first_deals_) report.first_deals.push_back(deal);
    std::size_t told = 0;
    for (; told < faults_.size() && report.problems.size() < problems_max; ++told) {
      report.problems.push_back(faults_[told].second);
    }
    if (told < faults_.size()) {
      report.problems.push_back(
          {"", say("And {} more faults.", "Och {} fel till.", faults_.size() - told)});
    }
    std::ranges::copy(report_.warnings, std::back_inserter(report.warnings));
  }

 private:
  void fault(std::size_t row, const MappedColumn* column, Sentence sentence) {
    faults_.emplace_back(row, Problem{place_of(row, column), std::move(sentence)});
  }

  // The one who is meant, or someone new of that name; nothing when several could be meant.
  template <class T>
  std::optional<Id<T>> find_or_add(NameBook<T>& book, T thing, std::size_t next,
                                   std::vector<Fact>& facts, std::vector<std::string>& added) {
    const auto found = book.find(thing.name, numbers_of(thing));
    if (found.match == NameBook<T>::Match::several) return {};
    if (found.match == NameBook<T>::Match::one) {
      book.learn(found.id, thing.name, numbers_of(thing));
      return found.id;
    }
    const Id<T> id = Id<T>::at(next);
    book.add(id, thing.name, numbers_of(thing));
    added.push_back(thing.name);
    facts.push_back(Set<T>{id, std::move(thing)});
    return id;
  }

  std::optional<Id<Customer>> customer_of(const IncomingDeal& incoming, std::vector<Fact>& facts) {
    Customer customer;
    customer.org_number = incoming.org_number;
    customer.external_id = std::string{incoming.customer_number};
    customer.name =
        std::string{!incoming.customer.empty()          ? incoming.customer
                    : !incoming.customer_number.empty() ? incoming.customer_number
                                                        : std::string_view{incoming.org_number}};
    const auto id = find_or_add(customers_, std::move(customer), ledger_.customers().size(), facts,
                                report_.new_customers);
    if (!id) {
      fault(incoming.lines[0].row, column_of(intake_.table, "/customer_id"),
            say("Several customers are called {}: a customer number must tell them apart.",
                "Flera kunder heter {}: ett kundnummer måste skilja dem åt.", incoming.customer));
    }
    return id;
  }

  std::optional<Id<Seller>> seller_of(const IncomingDeal& incoming, std::vector<Fact>& facts) {
    Seller seller;
    seller.external_id = std::string{incoming.seller_number};
    seller.email = std::string{incoming.seller_email};
    seller.name = std::string{!incoming.seller.empty()          ? incoming.seller
                              : !incoming.seller_number.empty() ? incoming.seller_number
                                                                : incoming.seller_email};
    const auto id = find_or_add(sellers_, std::move(seller), ledger_.sellers().size(), facts,
                                report_.new_sellers);
    if (!id) {
      fault(
          incoming.lines[0].row, column_of(intake_.table, "/shares"),
          say("Several sellers are called {}: a seller number or e-mail must tell them apart.",
              "Flera säljare heter {}: ett säljarnummer eller en e-postadress måste skilja dem åt.",
              incoming.seller));
    }
    return id;
  }

  // Hers alone, or of all whom the cell names with their shares.
  std::optional<std::vector<Share>> shares_of(const IncomingDeal& incoming,
                                              std::vector<Fact>& facts) {
    const std::vector<NamedShare> named = find_shares(incoming.seller);
    if (named.empty()) {
      const auto seller = seller_of(incoming, facts);
      if (!seller) return {};
      return std::vector<Share>{{*seller, whole_share}};
    }
    std::vector<Share> shares;
    for (const auto& [name, basis_points] : named) {
      IncomingDeal of_one = incoming;
      of_one.seller = name;
      of_one.seller_number = {};
      of_one.seller_email = {};
      const auto seller = seller_of(of_one, facts);
      if (!seller) return {};
      shares.push_back({*seller, basis_points});
      // The next one who is new gets the next number.
      append(std::exchange(facts, {}), {});
    }
    return shares;
  }

  // `added`: products that this deal's earlier lines have added already.
  std::optional<Id<Product>> product_of(const IncomingLine& line, std::size_t added,
                                        std::vector<Fact>& facts) {
    if (line.product.empty() && line.product_code.empty()) return {};
    Product product;
    product.code = std::string{line.product_code};
    product.name = std::string{line.product.empty() ? line.product_code : line.product};
    const auto id = find_or_add(products_, std::move(product), ledger_.products().size() + added,
                                facts, report_.new_products);
    if (!id) {
      fault(line.row, column_of(intake_.table, "/product_id"),
            say("Several products are called {}: a product code must tell them apart.",
                "Flera produkter heter {}: en artikelkod måste skilja dem åt.", line.product));
    }
    return id;
  }

  bool is_here_already(const IncomingDeal& incoming) {
    const auto found = deals_.find(incoming.external_id);
    if (found == deals_.end()) return false;
    ++report_.already_here;
    const Deal& deal = ledger_.deal(found->second).value;
    if (deal.signed_on != incoming.signed_on) {
      report_.warnings.push_back(
          {place_of(incoming.lines[0].row, intake_.table.find(Field::deal_id)),
           say("Deal {} is already here, signed {} and not {}; it is left as it is.",
               "Affär {} finns redan, signerad {} och inte {}; den lämnas som den är.",
               incoming.external_id, deal.signed_on.text(), incoming.signed_on.text())});
    }
    return true;
  }

  LineDraft draft_of(const IncomingLine& line, std::optional<Id<Product>> product) const {
    LineDraft draft;
    draft.product = product;
    draft.volume_per_year = line.volume_per_year;
    draft.term = line.term;
    draft.months = line.months;
    draft.start = line.start;
    draft.notice_months = line.notice_months;
    draft.channel = line.channel;
    if (line.channel) {
      const Sentence reason =
          say("Channel in the file: {}", "Kanal i filen: {}", line.channel_word);
      draft.channel_reason = reason.in(ledger_.settings().language);
    }
    return draft;
  }

  void sign(const IncomingDeal& incoming) {
    if (is_here_already(incoming)) return;
    std::vector<Fact> facts;
    const auto customer = customer_of(incoming, facts);
    auto shares = shares_of(incoming, facts);
    DealDraft draft;
    const std::size_t products_before = report_.new_products.size();
    bool is_clear = customer && shares;
    for (const IncomingLine& line : incoming.lines) {
      const auto product = product_of(line, report_.new_products.size() - products_before, facts);
      is_clear = is_clear && (product || (line.product.empty() && line.product_code.empty()));
      draft.lines.push_back(draft_of(line, product));
    }
    if (!is_clear) return append(std::move(facts), {});
    draft.customer = *customer;
    draft.signed_on = incoming.signed_on;
    draft.external_id = incoming.external_id;
    draft.note = std::string{incoming.name};
    for (const Share& share : *shares) draft.shares.push_back({share.seller, share.basis_points});

    // Who is new must be in the ledger before the deal is judged against it.
    append(std::move(facts), {});
    const Id<Deal> id = Id<Deal>::at(ledger_.deals().size());
    auto decided = decide_deal(ledger_, draft, id, today_);
    if (!decided) {
      for (Problem& problem : decided.error().list) {
        fault(row_of(incoming, problem.place), column_of(intake_.table, problem.place),
              std::move(problem.sentence));
      }
      return;
    }
    ++report_.deals;
    std::vector<std::int64_t> weights;
    for (const Share& share : decided->deal.shares) weights.push_back(share.basis_points);
    ImportedSum& of_year = report_.by_year[incoming.signed_on.year()];
    for (const Share& share : decided->deal.shares)
      ++report_.by_seller[ledger_.seller(share.seller).value.name].deals;
    ++of_year.deals;
    for (const Line& line : decided->deal.lines) {
      const std::vector<Money> parts = split(line.volume_per_year, weights);
      for (std::size_t s = 0; s < parts.size(); ++s) {
        const Id<Seller> seller = decided->deal.shares[s].seller;
        report_.by_seller[ledger_.seller(seller).value.name].volume += parts[s];
      }
      of_year.volume += line.volume_per_year;
      report_.volume += line.volume_per_year;
      report_.volume_by_channel[index(line.channel)] += line.volume_per_year;
      ++report_.lines_by_channel[index(line.channel)];
    }
    show_if_first(incoming, *decided);
    const auto count = static_cast<std::int32_t>(decided->entries.size());
    append({DealSigned{id, std::move(decided->deal), count}}, std::move(decided->entries));
  }

  // Keeps one of the file's first deals to be looked at.
  void show_if_first(const IncomingDeal& incoming, const DecidedDeal& decided) {
    const auto place = static_cast<std::size_t>(&incoming - intake_.deals.data());
    if (place >= first_deals_max) return;
    const Deal& deal = decided.deal;
    std::vector<NamedShare> shares;
    for (const Share& share : deal.shares)
      shares.push_back({ledger_.seller(share.seller).value.name, share.basis_points});
    UnderstoodDeal shown{incoming.lines[0].row,
                         ledger_.customer(deal.customer).value.name,
                         shares_text(shares, ledger_.settings().language),
                         deal.signed_on,
                         {}};
    const auto name_of = [&](std::optional<Id<Product>> product) {
      return product ? ledger_.product(*product).value.name : std::string{};
    };
    for (std::size_t i = 0; i < deal.lines.size(); ++i) {
      const Line& line = deal.lines[i];
      shown.lines.push_back(
          {name_of(line.product), line.volume_per_year, line.term, incoming.lines[i].months,
           line.channel,
           explain(line.channel_reason,
                   name_of(kvartett::product_of(line.channel_reason, line.product)))});
    }
    first_deals_.emplace(place, std::move(shown));
  }

  // Lets the plan's own copy of the company see what comes before; the company gets it all as one
  // batch.
  void append(std::vector<Fact> facts, std::vector<Entry> entries) {
    if (facts.empty()) return;
    Batch batch;
    batch.version = ledger_.version() + 1;
    batch.facts = std::move(facts);
    batch.entries = std::move(entries);
    ledger_.append(batch);
    std::ranges::move(batch.facts, std::back_inserter(facts_));
    std::ranges::move(batch.entries, std::back_inserter(entries_));
  }

  Ledger ledger_;  // the company as it would be so far
  const Intake& intake_;
  Date today_;
  Version planned_for_;
  Id<Deal> first_deal_;
  NameBook<Customer> customers_;
  NameBook<Seller> sellers_;
  NameBook<Product> products_;
  std::unordered_map<std::string, Id<Deal>> deals_;
  std::vector<Fact> facts_;
  std::vector<Entry> entries_;
  std::vector<std::pair<std::size_t, Problem>> faults_;  // by row
  std::map<std::size_t, UnderstoodDeal> first_deals_;    // by their place in the file
  ImportReport report_;
};

}  // namespace

std::string make_import_id() {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz012345";
  std::string id = random_bytes(26);
  for (char& c : id) c = letters[static_cast<unsigned char>(c) % letters.size()];
  return id;
}

Result<ImportReport> import_file(App& app, const Actor& actor, const ImportRequest& request) {
  TRY(may(actor, Action::import_file));
  const auto company = app.snapshot(actor.company);
  const Date today = app.today(actor.company);
  const ImportChoices all_choices = TRY(parse_import_choices(request.choices));
  OpenedFile opened = TRY(open_file(request.bytes, all_choices, company->ledger.settings()));
  if (auto* revenue = std::get_if<OpenedRevenue>(&opened))
    return import_revenue(app, actor, request, all_choices, std::move(*revenue));
  const Choices& choices = all_choices.list;
  const OpenedList& file = std::get<OpenedList>(opened);
  Intake taken = intake(file.sheet, {company->ledger.settings().currency, today, choices});

  ImportReport report;
  report.form = file.form;
  if (taken.table.columns.empty()) {
    taken.table = recognised_in(file.sheet, choices);
    taken.evidence = evidence_of(file.sheet, taken.table);
  }
  const KnownNames said = TRY(find_meant(choices.meanings, company->ledger));
  if (request.mode == ImportMode::dry_run) report.names = names_in(taken, company->ledger, said);
  report.evidence = std::move(taken.evidence);
  report.statuses = std::move(taken.statuses);
  report.channel_words = std::move(taken.channels);
  report.headings = taken.table.headings;
  report.columns = taken.table.columns;
  report.unused_columns = taken.table.unused;
  report.rows = taken.rows;
  report.skipped = std::move(taken.skipped);
  report.problems = std::move(taken.problems);
  report.warnings = std::move(taken.warnings);
  if (auto question = ask_for_vat(report.problems, all_choices))
    report.questions.push_back(std::move(*question));
  if (file.was_encoded_twice) {
    report.warnings.push_back(
        {"", say("The text was encoded twice (Ã¤ for ä); it is read as it was meant.",
                 "Texten var kodad två gånger (Ã¤ för ä); den läses som den var menad.")});
  }
  // Rows that are whole are planned even when others are not: all faults are told at once.
  std::optional<Plan> plan{std::in_place, company->ledger, taken, said, today};
  plan->make(request.progress);
  if (!report.problems.empty() || plan->has_faults() || request.mode == ImportMode::dry_run ||
      plan->deals() == 0) {
    plan->tell(report);
    return report;
  }

  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    if (desk.ledger().version() != plan->planned_for()) {  // something happened meanwhile
      plan.emplace(desk.ledger(), taken, said, desk.today());
      plan->make({});
    }
    if (!plan->has_faults() && plan->deals() > 0) {
      desk.append(plan->facts(request, report.headings), plan->entries());
    }
    return static_cast<std::int64_t>(plan->deals());
  };
  TRY(app.write(actor, {}, deed));
  plan->tell(report);
  report.was_written = report.problems.empty() && report.deals > 0;
  return report;
}

}  // namespace kvartett
