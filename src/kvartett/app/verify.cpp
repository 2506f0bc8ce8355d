#include "kvartett/app/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "kvartett/app/app.h"
#include "kvartett/app/check_batch.h"
#include "kvartett/app/check_deal.h"

namespace kvartett {
namespace {

constexpr std::size_t findings_max = 100;  // of a company; a damaged one has no end of them
constexpr Sequence entries_between_progress = 10'000;

// Everything that is wrong with one company, as its books are read from the first batch on.
class CompanyCheck {
 public:
  CompanyCheck(Store& store, Id<Company> company, const std::vector<User>& users,
               const std::vector<Token>& tokens, const std::vector<Board>& boards, Depth depth)
      : store_{store},
        company_{company},
        users_{users},
        tokens_{tokens},
        boards_{boards},
        depth_{depth} {
    for (AnsweredRow& row : store.answered(company))
      answered_[row.version].push_back(std::move(row));
  }

  void run(const std::function<void(Sequence)>& told) {
    try {
      store_.replay(company_, [&](const Batch& batch) {
        if (can_follow_) take(batch);
        told(static_cast<Sequence>(batch.entries.size()));
      });
    } catch (const StoreBroken& broken) {
      find({broken.what(), broken.what()});
      return;
    }
    if (!can_follow_) return;
    check_answered_later();
    check_roll_up();
    check_revenue();
    check_deals();
    if (depth_ == Depth::deep) check_histories();
    check_people();
  }

  const Ledger& ledger() const { return snapshot_.ledger; }

  std::vector<Sentence> findings() const {
    std::vector<Sentence> all = findings_;
    if (found_ > findings_.size()) {
      all.push_back(named(say("{} more findings of the same company.",
                              "{} fynd till i samma företag.", found_ - findings_.size())));
    }
    return all;
  }

 private:
  struct Sum {
    std::int64_t amount = 0;
    std::int64_t deal_basis_points = 0;
  };
  static bool matches(const CubeCell& cell, const Sum& sum) {
    return cell.amount == sum.amount && cell.deal_basis_points == sum.deal_basis_points;
  }

  Sentence named(const Sentence& sentence) const {
    const std::string& name = ledger().settings().name;
    const std::string who = name.empty() ? fmt::format("{}", company_.number) : name;
    return {who + ": " + sentence.english, who + ": " + sentence.swedish};
  }
  void find(const Sentence& sentence) {
    if (++found_ <= findings_max) findings_.push_back(named(sentence));
  }

  void take(const Batch& batch) {
    if (const auto wrong = why_not_next(ledger(), batch)) {
      find(*wrong);
      find(say("What comes after it was not checked.",
               "Det som kommer efter är inte kontrollerat."));
      can_follow_ = false;
      return;
    }
    Sequence sequence = ledger().entry_count();
    snapshot_.append(batch);
    const bool looks_deep = depth_ == Depth::deep && !batch.entries.empty();
    const Date day = looks_deep ? day_of(batch) : Date{};
    for (const Entry& entry : batch.entries) {
      take(++sequence, entry);
      if (looks_deep) check_entry(sequence, entry, day);
    }
    if (!batch.goes_on) check_answered(batch);
  }

  void take(Sequence sequence, const Entry& entry) {
    if (snapshot_.columns.entry(sequence) != entry) {
      find(say("Entry {} is not the same in the roll-up.",
               "Post {} är inte densamma i sammanställningen.", sequence));
    }
    Sum& sum = sums_[{entry.seller, entry.on.month(), entry.channel}];
    sum.amount += entry.amount.minor_units();
    sum.deal_basis_points += entry.deal_basis_points;
    if (entry.reverses) check_reversal(sequence, entry);
  }

  Date day_of(const Batch& batch) const {
    const std::string& zone = ledger().settings().time_zone;
    return *find_date(local_text(batch.at, zone).substr(0, 10));
  }

  // What it was made of, as the company stood when it entered. `day`: that day.
  void check_entry(Sequence sequence, const Entry& entry, Date day) {
    const auto wrong = [&](const Sentence& what) {
      find({fmt::format("Entry {}: {}.", sequence, what.english),
            fmt::format("Post {}: {}.", sequence, what.swedish)});
    };
    const OpenDays open = ledger().open_days();
    if (entry.reverses) {
      if (*entry.reverses < 1 || *entry.reverses >= sequence) return;
      const Entry taken_back = snapshot_.columns.entry(*entry.reverses);
      if (entry.on != open.landing(taken_back.on)) wrong(not_due(open.landing(taken_back.on)));
      if (entry.team != taken_back.team) wrong(not_her_team());
      if (entry.customer != taken_back.customer || entry.product != taken_back.product ||
          entry.notice_day != taken_back.notice_day) {
        wrong(not_the_contract());
      }
      return;
    }
    const PackedDeal deal = ledger().look(entry.line.deal);
    const Line line = ledger().line(entry.line);
    const Date due = deal.signed_on.plus_months(12 * entry.contract_year);
    if (entry.on != open.landing(due)) wrong(not_due(open.landing(due)));
    if (entry.team != team_on(ledger().seller(entry.seller).value, std::min(due, day))) {
      wrong(not_her_team());
    }
    std::optional<Date> notice_day;
    if (entry.contract_year > 0 && line.notice_months) {
      notice_day = due.plus_months(-*line.notice_months);
    }
    if (entry.customer != deal.customer || entry.product != line.product ||
        entry.notice_day != notice_day) {
      wrong(not_the_contract());
    }
  }
  static Sentence not_due(Date due) {
    return say("it was due on {}, and is dated otherwise",
               "den skulle dateras {}, men är daterad annorlunda", due.text());
  }
  static Sentence not_her_team() {
    return say("it is not in the team that the seller had that day",
               "den ligger inte i det team som säljaren hade den dagen");
  }
  static Sentence not_the_contract() {
    return say("its customer, product or notice day is not the contract's",
               "kunden, produkten eller uppsägningsdagen är inte avtalets");
  }

  // What each customer has bought, gathered from the deals anew.
  void check_histories() {
    std::vector<std::vector<std::pair<Date, LineRef>>> bought(ledger().customers().size());
    Deal deal;
    for (std::size_t d = 0; d < ledger().deals().size(); ++d) {
      ledger().deals().read(d, deal);
      for (std::size_t l = 0; l < deal.lines.size(); ++l) {
        if (!deal.counts(l)) continue;
        const std::pair line{deal.signed_on,
                             LineRef{Id<Deal>::at(d), static_cast<std::int32_t>(l)}};
        bought[deal.customer.index()].push_back(line);
        const Id<Customer> kept = ledger().resolved(deal.customer);
        if (kept != deal.customer) bought[kept.index()].push_back(line);
      }
    }
    for (std::size_t c = 0; c < bought.size(); ++c) {
      std::ranges::sort(bought[c]);
      const KeptCustomer& customer = ledger().customer(Id<Customer>::at(c));
      const auto line_of = [](const auto& one) { return one.second; };
      if (std::ranges::equal(bought[c], customer.lines, {}, line_of)) continue;
      find(say("The history of {} is not its deals.", "Historiken för {} är inte dess affärer.",
               customer.value.name));
    }
  }

  // It names an earlier entry, which is no reversal and has no other, and takes back just that.
  void check_reversal(Sequence sequence, const Entry& reversal) {
    const Sequence target = *reversal.reverses;
    if (target < 1 || target >= sequence) {
      return find(say("Entry {} reverses entry {}, which is not there.",
                      "Post {} återför post {}, som inte finns.", sequence, target));
    }
    const Entry entry = snapshot_.columns.entry(target);
    const bool is_opposite = reversal.amount == -entry.amount && reversal.seller == entry.seller &&
                             reversal.channel == entry.channel && reversal.line == entry.line &&
                             reversal.contract_year == entry.contract_year &&
                             reversal.deal_basis_points == -entry.deal_basis_points;
    if (entry.reverses || !is_opposite) {
      find(say("Entry {} reverses entry {}, but is not its opposite.",
               "Post {} återför post {}, men är inte dess motsats.", sequence, target));
    }
    if (!reversed_.insert(target).second) {
      find(say("Entry {} is reversed more than once.", "Post {} är återförd mer än en gång.",
               target));
    }
  }

  // A request that was answered by adding something: what it names was added or changed in that
  // batch, or is a user, a token or a board, which are kept beside the ledger. One that accepted
  // channels was answered with how many lines moved, and one that had nothing to change with its
  // deal.
  void check_answered(const Batch& batch) {
    const auto rows = answered_.find(batch.version);
    if (rows == answered_.end()) return;
    for (const AnsweredRow& row : rows->second) {
      if (!is_there(batch, row.answered.made)) {
        find(say("The request \"{}\" of user {} was answered with something that is not there.",
                 "Anropet \"{}\" från användare {} besvarades med något som inte finns.", row.key,
                 row.user));
      }
    }
    answered_.erase(rows);
  }
  void check_answered_later() {
    for (const auto& [version, rows] : answered_) {
      find(say("{} requests were answered with batch {}, which is not there.",
               "{} anrop besvarades med händelse {}, som inte finns.", rows.size(), version));
    }
  }
  bool is_there(const Batch& batch, std::int64_t made) const {
    for (const Fact& fact : batch.facts) {
      const bool matches = std::visit(
          [&](const auto& f) {
            if constexpr (requires { f.id.number; }) return f.id.number == made;
            if constexpr (requires { f.budget.version; }) return f.budget.version == made;
            if constexpr (requires { f.number; }) return f.number == made;  // a scenario's
            if constexpr (requires { f.kept; }) return f.kept.number == made;
            if constexpr (requires { f.merged; }) return f.merged.number == made;
            return false;
          },
          fact);
      if (matches) return true;
    }
    const auto is_acceptance = [](const Fact& fact) {
      const auto* changed = std::get_if<DealChanged>(&fact);
      return changed && changed->event == DealEvent::channel_accepted;
    };
    if (made == 0 || std::ranges::any_of(batch.facts, is_acceptance)) return true;
    if (made > 0 && made < static_cast<std::int64_t>(ledger().deals().size())) return true;
    const auto is_made = [&](const auto& thing) {
      return thing.company == company_ && thing.number == made;
    };
    return std::ranges::any_of(users_, is_made) || std::ranges::any_of(tokens_, is_made) ||
           std::ranges::any_of(boards_, is_made);
  }

  // The ready-made sums, cell by cell, against sums that were made here in another way.
  void check_roll_up() {
    const Cube& cube = snapshot_.cube;
    std::map<std::pair<Month, Channel>, Sum> company;
    for (const auto& [key, sum] : sums_) {
      const auto& [seller, month, channel] = key;
      Sum& total = company[{month, channel}];
      total.amount += sum.amount;
      total.deal_basis_points += sum.deal_basis_points;
      if (!matches(cube.seller(seller.index()).cell(month, channel), sum)) find_wrong_sum(month);
    }
    for (const auto& [key, sum] : company) {
      if (!matches(cube.company().cell(key.first, key.second), sum)) find_wrong_sum(key.first);
    }
    // Nor is there anything in a cell for which there are no entries.
    std::size_t seller_cells = 0;
    for (std::size_t s = 0; s < cube.seller_count(); ++s) seller_cells += count(cube.seller(s));
    if (count(cube.company()) != count(company) || seller_cells != count(sums_)) find_wrong_sum({});
  }
  void find_wrong_sum(std::optional<Month> month) {
    find(say("The roll-up is not the sum of the entries ({}).",
             "Sammanställningen är inte summan av posterna ({}).", month ? month->text() : "*"));
  }
  template <class Key>
  static std::size_t count(const std::map<Key, Sum>& sums) {
    const auto is_something = [](const auto& entry) { return !matches(CubeCell{}, entry.second); };
    return static_cast<std::size_t>(std::ranges::count_if(sums, is_something));
  }
  static std::size_t count(const CubeBlock& block) {
    std::size_t count = 0;
    if (block.empty()) return count;
    for (Month month = block.first_month(); month <= block.last_month(); month = month.plus(1)) {
      for (const Channel channel : channels)
        count += matches(block.cell(month, channel), Sum{}) ? 0 : 1;
    }
    return count;
  }

  // Of no month both invoices and the books, and the days' sums are those of what stands.
  void check_revenue() {
    const Revenue& revenue = ledger().revenue();
    std::map<Month, RevenueSource> sources;
    std::map<std::pair<std::int32_t, Date>, Money> days;  // by customer, -1: none
    for (Sequence s = 1; s <= revenue.count(); ++s) {
      if (!revenue.entry(s).stands()) continue;
      const RevenueEntry& entry = revenue.entry(s).value;
      days[{entry.customer ? entry.customer->number : -1, entry.on}] += entry.amount;
      const auto source = sources.emplace(entry.on.month(), entry.source).first;
      if (source->second == entry.source) continue;
      find(say("{} has revenue from both invoices and the books.",
               "{} har omsättning från både fakturor och bokföringen.", entry.on.month().text()));
      source->second = entry.source;
    }
    for (std::int32_t c = -1; c < static_cast<std::int32_t>(ledger().customers().size()); ++c) {
      const auto customer = c < 0 ? std::nullopt : std::optional{Id<Customer>{c}};
      for (const RevenueDays::Day& day : snapshot_.revenue.of(customer))
        days[{c, day.on}] -= day.amount;
    }
    if (std::ranges::any_of(days, [](const auto& day) { return day.second != Money{}; })) {
      find(say("The sums of revenue are not those of its amounts.",
               "Omsättningens summor är inte beloppens."));
    }
  }

  void check_deals() {
    for (std::size_t d = 0; d < ledger().deals().size(); ++d) {
      const auto id = Id<Deal>::at(d);
      const KeptDeal kept = ledger().deal(id);
      std::vector<Entry> entries;
      for (const auto& [sequence, entry] : snapshot_.entries_of(id)) entries.push_back(entry);
      for (const Sentence& wrong : check_deal(kept.value, kept.policy, entries)) {
        const std::string& customer = ledger().customer(kept.value.customer).value.name;
        const std::string signed_on = kept.value.signed_on.text();
        find({fmt::format("The deal with {} signed {} (number {}), {}.", customer, signed_on, d,
                          wrong.english),
              fmt::format("Affären med {} signerad {} (nummer {}), {}.", customer, signed_on, d,
                          wrong.swedish)});
      }
    }
  }

  void check_people() {
    for (const User& user : users_) {
      if (user.company != company_ || !user.seller || ledger().has(*user.seller)) continue;
      find(say("The user {} stands for a seller who is not there.",
               "Användaren {} står för en säljare som inte finns.", user.email));
    }
  }

  Store& store_;
  Id<Company> company_;
  const std::vector<User>& users_;
  const std::vector<Token>& tokens_;
  const std::vector<Board>& boards_;
  Depth depth_;
  std::map<Version, std::vector<AnsweredRow>> answered_;  // not yet checked

  Snapshot snapshot_;
  bool can_follow_ = true;  // until a batch cannot be folded
  std::map<std::tuple<Id<Seller>, Month, Channel>, Sum> sums_;
  std::unordered_set<Sequence> reversed_;

  std::vector<Sentence> findings_;
  std::size_t found_ = 0;
};

// Users, tokens and sessions belong together across companies.
void check_sign_ins(Store& store, const std::vector<User>& users, const std::vector<Token>& tokens,
                    std::vector<Sentence>& findings) {
  const auto companies = store.companies();
  const auto persons = store.persons();
  std::map<std::int64_t, Id<Company>> company_of;
  for (const User& user : users) {
    company_of[user.number] = user.company;
    const auto person = std::ranges::find(persons, user.person, &Person::number);
    if (user.person != 0 && (person == persons.end() || person->email != user.email)) {
      findings.push_back(say("The user {} is nobody who can sign in.",
                             "Användaren {} är ingen som kan logga in.", user.email));
    }
    if (std::ranges::find(companies, user.company) == companies.end()) {
      findings.push_back(say("The user {} belongs to no company.",
                             "Användaren {} hör inte till något företag.", user.email));
    }
  }
  for (const Token& token : tokens) {
    const auto user = company_of.find(token.user);
    if (user != company_of.end() && user->second == token.company) continue;
    findings.push_back(say("The token \"{}\" acts for nobody in its company.",
                           "Nyckeln \"{}\" gäller ingen i sitt företag.", token.name));
  }
  for (const Session& session : store.sessions()) {
    if (company_of.contains(session.user)) continue;
    findings.push_back(say("A session belongs to user {}, who is not there.",
                           "En inloggning hör till användare {}, som inte finns.", session.user));
  }
}

}  // namespace

Verification verify(Store& store, const std::function<void(Sequence)>& progress, Depth depth) {
  Verification result;
  for (const std::string& finding : store.check_integrity()) {
    result.findings.push_back(say("The database file: {}.", "Databasfilen: {}.", finding));
  }
  const std::vector<User> users = store.users();
  const std::vector<Token> tokens = store.tokens();
  const std::vector<Board> boards = store.boards();
  check_sign_ins(store, users, tokens, result.findings);

  Sequence read = 0;
  const auto told = [&](Sequence entries) {
    const Sequence before = std::exchange(read, read + entries);
    if (progress && read / entries_between_progress != before / entries_between_progress)
      progress(read);
  };
  for (const Id<Company> company : store.companies()) {
    CompanyCheck check{store, company, users, tokens, boards, depth};
    check.run(told);
    ++result.companies;
    result.deals += check.ledger().deals().size();
    result.entries += check.ledger().entry_count();
    const auto findings = check.findings();
    result.findings.insert(result.findings.end(), findings.begin(), findings.end());
  }
  return result;
}

}  // namespace kvartett
