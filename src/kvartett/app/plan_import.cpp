#include "kvartett/app/plan_import.h"

#include <algorithm>
#include <array>
#include <deque>
#include <future>
#include <map>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>

#include "kvartett/app/deal_numbers.h"
#include "kvartett/app/decide_contract.h"
#include "kvartett/app/name_book.h"
#include "kvartett/app/repost_deals.h"
#include "kvartett/domain/split.h"
#include "kvartett/exchange/shared_sellers.h"
#include "kvartett/store/packed_part.h"

namespace kvartett {
namespace {

constexpr std::size_t deals_between_progress = 1'000;
constexpr std::size_t deals_of_part = 4'096;
constexpr std::size_t deals_read_ahead = 2'048;

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

// Whom a file means, by what stands in it: the same words mean the same as long as nobody new came
// to have that name or that number.
template <class T>
class Recognised {
 public:
  // What stands there about someone.
  void ask(std::initializer_list<std::string_view> words) {
    asked_.clear();
    for (const std::string_view word : words) (asked_ += word) += '\x1F';
  }
  std::optional<Id<T>> find(const NameBook<T>& book) const {
    const auto found = known_.find(asked_);
    if (found == known_.end() || found->second.generation != book.generation()) return {};
    return found->second.id;
  }
  void put(Id<T> id, const NameBook<T>& book) { known_[asked_] = {id, book.generation()}; }

 private:
  struct Known {
    Id<T> id;
    std::size_t generation = 0;
  };
  std::string asked_;
  std::unordered_map<std::string, Known> known_;
};

// The entries of the deals that are signed in a part of the import, in their order.
std::vector<Entry> post_all(std::vector<Fact>& facts, const Ledger& ledger, Date today) {
  const PostingPolicy policy = ledger.settings().posting_policy();
  const Date horizon = ledger.posting_horizon(today);
  const TeamOn team_on = team_on_days(ledger, today);
  std::vector<Entry> entries;
  entries.reserve(facts.size());
  for (Fact& fact : facts) {
    auto* deal = std::get_if<DealSigned>(&fact);
    if (!deal) continue;
    for (Entry& entry : post(deal->id, deal->deal, policy, horizon, team_on)) {
      entry.on = ledger.open_days().landing(entry.on);
      entries.push_back(entry);
      ++deal->entry_count;
    }
  }
  return entries;
}

class Planning {
 public:
  Planning(const Ledger& ledger, const Intake& intake, const KnownNames& said, Date today,
           ImportReport& report)
      : company_{ledger},
        ledger_{ledger},
        intake_{intake},
        today_{today},
        report_{report},
        deal_count_{ledger.deals().size()},
        customers_{book_of(ledger.customers(), std::type_identity<Customer>{})},
        sellers_{book_of(ledger.sellers(), std::type_identity<Seller>{})},
        products_{book_of(ledger.products(), std::type_identity<Product>{})},
        numbers_{ledger} {
    plan_.planned_for = ledger.version();
    plan_.first_deal = Id<Deal>::at(deal_count_);
    for (const auto& [name, is] : said.customers) customers_.say(name, is);
    for (const auto& [name, is] : said.sellers) sellers_.say(name, is);
    for (const auto& [name, is] : said.products) products_.say(name, is);
  }

  PlannedImport make(const std::function<void(std::size_t, std::size_t)>& progress) {
    const IncomingDeals& deals = intake_.deals;
    std::vector<std::uint32_t> order(deals.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return deals.signed_on(i); });
    // Deals are made whole ahead of their being decided, which takes them one by one.
    const auto read = [&](std::size_t from, std::vector<IncomingDeal> room) {
      room.resize(std::min(deals_read_ahead, order.size() - from));
      for (std::size_t i = 0; i < room.size(); ++i) deals.read(order[from + i], room[i]);
      return room;
    };
    const auto how = order.size() > deals_read_ahead ? std::launch::async : std::launch::deferred;
    std::vector<IncomingDeal> incoming;
    auto next = std::async(how, read, std::size_t{0}, std::vector<IncomingDeal>{});
    for (std::size_t from = 0; from < order.size(); from += deals_read_ahead) {
      std::vector<IncomingDeal> room = std::exchange(incoming, next.get());
      if (from + deals_read_ahead < order.size())
        next = std::async(how, read, from + deals_read_ahead, std::move(room));
      for (std::size_t i = 0; i < incoming.size(); ++i) {
        if (progress && (from + i) % deals_between_progress == 0) progress(from + i, order.size());
        sign(incoming[i], order[from + i]);
      }
    }
    if (progress) progress(order.size(), order.size());
    while (!being_packed_.empty()) take_packed();
    plan_.entries = post_all(plan_.facts, ledger_, today_);
    tell();
    return std::move(plan_);
  }

 private:
  void tell() {
    for (const auto& [seller, sum] : by_seller_) {
      ImportedSum& of_seller = report_.by_seller[ledger_.seller(seller).value.name];
      of_seller.deals += sum.deals;
      of_seller.volume += sum.volume;
    }
    for (auto& [place, deal] : first_deals_) report_.first_deals.push_back(std::move(deal));
    std::ranges::stable_sort(faults_, {}, [](const auto& fault) { return fault.first; });
    std::size_t told = 0;
    for (; told < faults_.size() && report_.problems.size() < problems_max; ++told) {
      report_.problems.push_back(faults_[told].second);
    }
    if (told < faults_.size()) {
      report_.problems.push_back(
          {"", say("And {} more faults.", "Och {} fel till.", faults_.size() - told)});
    }
  }

  void fault(std::size_t row, const MappedColumn* column, Sentence sentence) {
    faults_.emplace_back(row, Problem{place_of(row, column), std::move(sentence)});
  }

  // The one who is meant, or someone new of that name; nothing when several could be meant.
  template <class T>
  std::optional<Id<T>> find_or_add(NameBook<T>& book, Recognised<T>& recognised, T thing,
                                   std::size_t next, std::vector<std::string>& added) {
    const auto found = book.find(thing.name, numbers_of(thing));
    if (found.match == NameBook<T>::Match::several) return {};
    if (found.match == NameBook<T>::Match::one) {
      book.learn(found.id, thing.name, numbers_of(thing));
      if (!found.is_for_now) recognised.put(found.id, book);
      return found.id;
    }
    const Id<T> id = Id<T>::at(next);
    book.add(id, thing.name, numbers_of(thing));
    recognised.put(id, book);
    added.push_back(thing.name);
    add_thing(Set<T>{id, std::move(thing)});
    return id;
  }

  std::optional<Id<Customer>> customer_of(const IncomingDeal& incoming) {
    known_customers_.ask({incoming.customer, incoming.customer_number, incoming.org_number});
    if (const auto known = known_customers_.find(customers_)) return known;
    Customer customer;
    customer.org_number = incoming.org_number;
    customer.external_id = std::string{incoming.customer_number};
    customer.name =
        std::string{!incoming.customer.empty()          ? incoming.customer
                    : !incoming.customer_number.empty() ? incoming.customer_number
                                                        : std::string_view{incoming.org_number}};
    const auto id = find_or_add(customers_, known_customers_, std::move(customer),
                                ledger_.customers().size(), report_.new_customers);
    if (!id) {
      fault(incoming.lines[0].row, column_of(intake_.table, "/customer_id"),
            say("Several customers are called {}: a customer number must tell them apart.",
                "Flera kunder heter {}: ett kundnummer måste skilja dem åt.", incoming.customer));
    }
    return id;
  }

  std::optional<Id<Seller>> seller_of(const IncomingDeal& incoming) {
    known_sellers_.ask({incoming.seller, incoming.seller_number, incoming.seller_email});
    if (const auto known = known_sellers_.find(sellers_)) return known;
    Seller seller;
    seller.external_id = std::string{incoming.seller_number};
    seller.email = std::string{incoming.seller_email};
    seller.name = std::string{!incoming.seller.empty()          ? incoming.seller
                              : !incoming.seller_number.empty() ? incoming.seller_number
                                                                : incoming.seller_email};
    const auto id = find_or_add(sellers_, known_sellers_, std::move(seller),
                                ledger_.sellers().size(), report_.new_sellers);
    if (!id) {
      fault(
          incoming.lines[0].row, column_of(intake_.table, "/shares"),
          say("Several sellers are called {}: a seller number or e-mail must tell them apart.",
              "Flera säljare heter {}: ett säljarnummer eller en e-postadress måste skilja dem åt.",
              incoming.seller));
    }
    return id;
  }

  // Hers alone, or of all whom the cell names with their shares; false where it is not clear whose.
  bool read_shares(const IncomingDeal& incoming, std::vector<ShareDraft>& shares) {
    shares.clear();
    const std::vector<NamedShare> named = find_shares(incoming.seller);
    if (named.empty()) {
      const auto seller = seller_of(incoming);
      if (seller) shares.push_back({*seller, whole_share});
      return seller.has_value();
    }
    for (const auto& [name, basis_points] : named) {
      IncomingDeal of_one = incoming;
      of_one.seller = name;
      of_one.seller_number = {};
      of_one.seller_email = {};
      const auto seller = seller_of(of_one);
      if (!seller) return false;
      shares.push_back({*seller, basis_points});
    }
    return true;
  }

  std::optional<Id<Product>> product_of(const IncomingLine& line) {
    if (line.product.empty() && line.product_code.empty()) return {};
    known_products_.ask({line.product, line.product_code});
    if (const auto known = known_products_.find(products_)) return known;
    Product product;
    product.code = std::string{line.product_code};
    product.name = std::string{line.product.empty() ? line.product_code : line.product};
    const auto id = find_or_add(products_, known_products_, std::move(product),
                                ledger_.products().size(), report_.new_products);
    if (!id) {
      fault(line.row, column_of(intake_.table, "/product_id"),
            say("Several products are called {}: a product code must tell them apart.",
                "Flera produkter heter {}: en artikelkod måste skilja dem åt.", line.product));
    }
    return id;
  }

  bool is_here_already(const IncomingDeal& incoming) {
    const auto found = numbers_.find(incoming.external_id);
    if (!found) return false;
    ++report_.already_here;
    const Date signed_on = company_.signed_on(*found);
    if (signed_on != incoming.signed_on) {
      report_.warnings.push_back(
          {place_of(incoming.lines[0].row, intake_.table.find(Field::deal_id)),
           say("Deal {} is already here, signed {} and not {}; it is left as it is.",
               "Affär {} finns redan, signerad {} och inte {}; den lämnas som den är.",
               incoming.external_id, signed_on.text(), incoming.signed_on.text())});
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

  // What the customer has bought by a day, of what was here and of what came with the file so far.
  // Deals are decided in order of signing.
  BoughtSoFar& bought_by(Id<Customer> customer, Date day) {
    const Id<Customer> id = ledger_.resolved(customer);
    if (id.index() >= bought_.size()) bought_.resize(ledger_.customers().size());
    Bought& bought = bought_[id.index()];
    if (!company_.has(id)) return bought.so_far;
    const std::vector<LineRef>& lines = company_.customer(id).lines;
    for (; bought.here < lines.size(); ++bought.here) {
      const LineRef ref = lines[bought.here];
      const Date signed_on = company_.signed_on(ref.deal);
      if (signed_on > day) break;
      add(bought.so_far, company_.line(ref), signed_on);
    }
    return bought.so_far;
  }
  static void add(BoughtSoFar& bought, const Line& line, Date signed_on) {
    bought.add(signed_on, line.product, covered_until(line, signed_on), line.volume_per_year);
  }

  // `place`: of the deal in the file.
  void sign(const IncomingDeal& incoming, std::size_t place) {
    if (is_here_already(incoming)) return;
    const auto customer = customer_of(incoming);
    bool is_clear = read_shares(incoming, draft_.shares) && customer;
    draft_.lines.clear();
    for (const IncomingLine& line : incoming.lines) {
      const auto product = product_of(line);
      is_clear = is_clear && (product || (line.product.empty() && line.product_code.empty()));
      draft_.lines.push_back(draft_of(line, product));
    }
    if (!is_clear) return;
    draft_.customer = *customer;
    draft_.signed_on = incoming.signed_on;
    draft_.external_id = incoming.external_id;
    draft_.note = incoming.name;

    const Id<Deal> id = Id<Deal>::at(deal_count_);
    BoughtSoFar& bought = bought_by(*customer, incoming.signed_on);
    auto decided = decide_contract(ledger_, draft_, id, today_, &bought);
    if (!decided) {
      for (Problem& problem : decided.error().list) {
        fault(row_of(incoming, problem.place), column_of(intake_.table, problem.place),
              std::move(problem.sentence));
      }
      return;
    }
    ++deal_count_;
    ++report_.deals;
    ImportedSum& of_year = report_.by_year[incoming.signed_on.year()];
    ++of_year.deals;
    count_by_seller(*decided);
    if (place < first_deals_max) first_deals_.emplace(place, understood(incoming, *decided));
    for (const Line& line : decided->lines) {
      of_year.volume += line.volume_per_year;
      report_.volume += line.volume_per_year;
      report_.volume_by_channel[index(line.channel)] += line.volume_per_year;
      ++report_.lines_by_channel[index(line.channel)];
      add(bought, line, incoming.signed_on);
    }
    plan_.facts.push_back(DealSigned{id, std::move(*decided), 0});
    if (++deals_in_part_ == deals_of_part) end_part();
  }

  void count_by_seller(const Deal& deal) {
    for (const Share& share : deal.shares) ++by_seller_[share.seller].deals;
    if (deal.shares.size() == 1) {
      ImportedSum& hers = by_seller_[deal.shares[0].seller];
      for (const Line& line : deal.lines) hers.volume += line.volume_per_year;
      return;
    }
    std::vector<std::int64_t> weights;
    for (const Share& share : deal.shares) weights.push_back(share.basis_points);
    for (const Line& line : deal.lines) {
      const std::vector<Money> parts = split(line.volume_per_year, weights);
      for (std::size_t s = 0; s < parts.size(); ++s)
        by_seller_[deal.shares[s].seller].volume += parts[s];
    }
  }

  // One of the file's first deals, to be looked at.
  UnderstoodDeal understood(const IncomingDeal& incoming, const Deal& deal) const {
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
    return shown;
  }

  // A part is posted and packed beside the deciding of the next one. The ledger that it is posted
  // by is a copy: this one goes on.
  void end_part() {
    if (being_packed_.size() == 2) take_packed();
    being_packed_.push_back(
        std::async(std::launch::async,
                   [ledger = ledger_, today = today_, facts = std::move(plan_.facts)]() mutable {
                     const std::vector<Entry> entries = post_all(facts, ledger, today);
                     std::string packed = pack_part(facts, entries);
                     facts = {};
                     return packed;
                   }));
    plan_.facts.clear();
    plan_.facts.reserve(2 * deals_of_part);
    deals_in_part_ = 0;
  }
  void take_packed() {
    plan_.parts.push_back(being_packed_.front().get());
    being_packed_.pop_front();
  }

  // Who is new is in the ledger before a deal is judged against it.
  template <class T>
  void add_thing(Set<T> fact) {
    Batch batch;
    batch.version = ledger_.version() + 1;
    batch.facts.emplace_back(std::move(fact));
    ledger_.append(batch);
    plan_.facts.push_back(std::move(batch.facts.front()));
  }

  struct Bought {
    BoughtSoFar so_far;
    std::size_t here = 0;  // how many of the lines that were here are in it
  };

  const Ledger& company_;
  Ledger ledger_;  // the company with those that are new, without the deals of the file
  const Intake& intake_;
  Date today_;
  ImportReport& report_;
  PlannedImport plan_;
  std::size_t deal_count_;
  std::size_t deals_in_part_ = 0;
  NameBook<Customer> customers_;
  NameBook<Seller> sellers_;
  NameBook<Product> products_;
  Recognised<Customer> known_customers_;
  Recognised<Seller> known_sellers_;
  Recognised<Product> known_products_;
  DealNumbers numbers_;
  std::deque<std::future<std::string>> being_packed_;
  std::vector<Bought> bought_;  // by customer
  DealDraft draft_;             // of the deal that is being decided
  std::unordered_map<Id<Seller>, ImportedSum> by_seller_;
  std::vector<std::pair<std::size_t, Problem>> faults_;  // by row
  std::map<std::size_t, UnderstoodDeal> first_deals_;    // by their place in the file
};

}  // namespace

PlannedImport plan_import(const Ledger& ledger, const Intake& intake, const KnownNames& said,
                          Date today, const std::function<void(std::size_t, std::size_t)>& progress,
                          ImportReport& report) {
  return Planning{ledger, intake, said, today, report}.make(progress);
}

}  // namespace kvartett
