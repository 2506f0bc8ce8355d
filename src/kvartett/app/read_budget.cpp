#include <algorithm>
#include <map>
#include <set>

#include "kvartett/app/budget_files.h"
#include "kvartett/auth/permission.h"
#include "kvartett/base/text.h"
#include "kvartett/exchange/books.h"
#include "kvartett/exchange/csv.h"
#include "kvartett/exchange/headings.h"
#include "kvartett/exchange/numbers.h"
#include "kvartett/exchange/recognise.h"
#include "kvartett/exchange/words.h"
#include "kvartett/exchange/xlsx_read.h"
#include "kvartett/exchange/xlsx_write.h"

namespace kvartett {
namespace {

constexpr std::size_t problems_max = 200;
constexpr std::size_t rows_before_headings_max = 20;
constexpr std::int64_t season_weight_max = 1'000'000;

// What a column of goals holds.
struct Column {
  enum class Kind { nothing, seller, channel, month, goal, of_month, of_channel, revenue };
  Kind kind = Kind::nothing;
  std::size_t month = 0;               // of_month: its place in the year
  Channel channel = Channel::renewal;  // of_channel
};
using Kind = Column::Kind;

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

std::optional<Channel> find_channel(std::string_view text) {
  const auto word = find_channel_word(text);
  if (!word || *word == ChannelWord::rules_decide) return {};
  return static_cast<Channel>(static_cast<int>(*word));
}

// "2027-01", "2027-01-01", "jan 2027", "januari", "1": its place in the year.
std::optional<std::size_t> find_month(std::string_view text, const std::vector<Month>& months) {
  const std::string word = folded(text);
  const auto place = [&](auto matches) -> std::optional<std::size_t> {
    const auto found = std::ranges::find_if(months, matches);
    if (found == months.end()) return {};
    return static_cast<std::size_t>(found - months.begin());
  };
  const std::string day = word.size() == 7 ? word + "-01" : word;
  if (const auto date = find_date(day))
    return place([&](Month month) { return month == date->month(); });
  constexpr std::array<std::string_view, 12> swedish = {
      "januari", "februari", "mars",      "april",   "maj",      "juni",
      "juli",    "augusti",  "september", "oktober", "november", "december"};
  constexpr std::array<std::string_view, 12> english = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  const std::size_t letters =
      std::min(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), word.size());
  const std::string_view name = std::string_view{word}.substr(0, letters);
  if (name.size() < 3) return {};
  for (unsigned m = 0; m < 12; ++m) {
    if (!swedish[m].starts_with(name) && !english[m].starts_with(name)) continue;
    const std::string year = compact(std::string_view{word}.substr(letters));
    return place([&](Month month) {
      return month.month_of_year() == m + 1 &&
             (year.empty() || year == std::to_string(month.year()) ||
              year == std::to_string(month.year() % 100));
    });
  }
  return {};
}

Column column_of(std::string_view heading, const std::vector<Month>& months) {
  const std::string word = compact(heading);
  if (word.empty()) return {};
  if (is_one_of(word, {"omsattningsmal", "revenuegoal", "intaktsmal"})) return {Kind::revenue};
  if (is_one_of(word, {"kanal", "channel"})) return {Kind::channel};
  if (is_one_of(word, {"manad", "month"})) return {Kind::month};
  if (is_one_of(word, {"mal", "goal", "belopp", "amount", "budget", "quota", "arsmal"}))
    return {Kind::goal};
  if (const auto month = find_month(heading, months)) return {Kind::of_month, *month};
  if (const auto channel = find_channel(heading)) return {Kind::of_channel, 0, *channel};
  const Heading known = read_heading(heading);
  if (known.field == Field::seller || known.field == Field::seller_number) return {Kind::seller};
  return {};
}

bool is_of_company(const std::string& word) {
  return is_one_of(word, {"bolagetsmal", "bolaget", "thecompanysgoal", "thecompany", "company",
                          "companygoal", "foretaget", "foretagetsmal"});
}
bool is_reckoned(const std::string& word) {
  return is_one_of(word, {"saljarna", "thesellers", "sellers", "tackning", "coverage", "summa",
                          "sum", "total", "totalt", "kvar", "left"});
}

using Key = std::pair<Id<Seller>, Channel>;
using Months = std::vector<std::optional<std::int64_t>>;

class Reading {
 public:
  Reading(const Ledger& ledger, const FiscalYear& year)
      : ledger_{ledger},
        months_{year.months()},
        exponent_{find_currency_exponent(ledger.settings().currency).value()} {
    for (std::int32_t s = 0; s < static_cast<std::int32_t>(ledger.sellers().size()); ++s) {
      const Seller& seller = ledger.seller({s}).value;
      sellers_.emplace(compact(seller.name), Id<Seller>{s});
      if (!seller.external_id.empty()) sellers_.emplace(compact(seller.external_id), Id<Seller>{s});
    }
  }

  // `point`: numbers were written by a program, with a point.
  void read(const std::string& name, const Sheet& sheet, bool point) {
    name_ = name;
    sheet_ = &sheet;
    point_ = point;
    for (std::size_t row = 0; row < std::min(sheet.row_count(), rows_before_headings_max); ++row) {
      if (!find_columns(row)) continue;
      find_decimal_sign(row + 1);
      for (std::size_t r = row + 1; r < sheet.row_count(); ++r) read_row(r);
      return;
    }
  }

  Result<ReadBudget> take() {
    if (!has_goals_) {
      return refuse(
          Wrong::invalid,
          say("There are no goals in the file: a row of headings must have Seller, and "
              "Channel with Goal or months, or the four channels.",
              "Det finns inga mål i filen: en rubrikrad ska ha Säljare, och Kanal med Mål "
              "eller månader, eller de fyra kanalerna."));
    }
    std::set<Key> keys;
    for (const auto& [key, goal] : years_) keys.insert(key);
    for (const auto& [key, months] : by_month_) keys.insert(key);
    for (const Key& key : keys) read_.goals.push_back(goal_of(key));
    return std::move(read_);
  }

 private:
  void problem(std::size_t row, std::size_t column, Sentence sentence) {
    if (read_.problems.size() == problems_max) return;
    const std::string sheet = name_.empty() ? "" : name_ + ", ";
    read_.problems.push_back(
        {fmt::format("{}{}{}", sheet, xlsx::column_name(column), sheet_->line(row)),
         std::move(sentence)});
  }

  std::optional<std::size_t> find(Kind kind) const {
    const auto found = std::ranges::find(columns_, kind, &Column::kind);
    if (found == columns_.end()) return {};
    return static_cast<std::size_t>(found - columns_.begin());
  }
  bool has(Kind kind) const { return find(kind).has_value(); }

  bool find_columns(std::size_t row) {
    columns_.clear();
    for (std::size_t c = 0; c < sheet_->cell_count(row); ++c)
      columns_.push_back(column_of(sheet_->cell(row, c), months_));
    return (has(Kind::seller) &&
            (has(Kind::of_channel) ||
             (has(Kind::channel) && (has(Kind::goal) || has(Kind::of_month))))) ||
           (has(Kind::channel) && has(Kind::of_month));
  }

  // As one for the sheet: whether any number tells that its comma is a decimal sign.
  void find_decimal_sign(std::size_t first) {
    decimal_ = DecimalSign::point;
    bool told = point_;
    std::size_t commas = 0;
    for (std::size_t row = first; row < sheet_->row_count(); ++row) {
      for (std::size_t c = 0; c < sheet_->cell_count(row); ++c) {
        const auto number = find_number_text(sheet_->cell(row, c));
        if (!number) continue;
        const DecimalProof proof = proof_of(*number);
        if (proof == DecimalProof::comma) ++commas;
        if (proof == DecimalProof::point) told = true;
      }
    }
    if (commas > 0 && !point_)
      decimal_ = DecimalSign::comma;
    else if (!told)
      decimal_ = DecimalSign::comma;  // "1,234" and "1.234" alone: as Swedes write
  }

  std::optional<std::int64_t> amount(std::size_t row, std::size_t column, int exponent) {
    const std::string_view cell = trimmed(sheet_->cell(row, column));
    if (is_no_value(cell)) return {};
    const auto number = find_number_text(cell);
    if (!number) {
      problem(row, column, say("“{}” is not an amount.", "”{}” är inget belopp.", cell));
      return {};
    }
    const auto minor = minor_units(*number, decimal_, exponent, 1);
    const auto* value = std::get_if<std::int64_t>(&minor);
    if (!value || *value < 0 || *value > goal_max) {
      problem(row, column, say("“{}” cannot be a goal.", "”{}” kan inte vara ett mål.", cell));
      return {};
    }
    return *value;
  }

  std::optional<Id<Seller>> seller_at(std::size_t row, std::size_t column) {
    const std::string_view cell = trimmed(sheet_->cell(row, column));
    if (const auto found = sellers_.find(compact(cell)); found != sellers_.end())
      return found->second;
    // The name that begins as this one does for longest.
    const std::string word = compact(cell);
    std::size_t longest = 2;
    std::string nearest;
    for (const auto& [name, id] : sellers_) {
      const auto same =
          static_cast<std::size_t>(std::ranges::mismatch(name, word).in1 - name.begin());
      if (same > longest) {
        longest = same;
        nearest = ledger_.seller(id).value.name;
      }
    }
    problem(row, column,
            nearest.empty()
                ? say("There is no seller called “{}”.", "Det finns ingen säljare som heter ”{}”.",
                      cell)
                : say("There is no seller called “{}”. Is it {}?",
                      "Det finns ingen säljare som heter ”{}”. Är det {}?", cell, nearest));
    return {};
  }

  void read_row(std::size_t row) {
    if (sheet_->cell_count(row) == 0) return;
    if (!has(Kind::seller)) return read_profile(row);
    const std::size_t seller_column = *find(Kind::seller);
    const std::string word = compact(sheet_->cell(row, seller_column));
    if (word.empty() || is_reckoned(word)) return;
    if (has(Kind::of_channel)) {
      if (is_of_company(word)) return read_company(row);
      const auto seller = seller_at(row, seller_column);
      if (seller) read_channels(row, *seller);
      return;
    }
    const auto seller = seller_at(row, seller_column);
    const std::size_t channel_column = *find(Kind::channel);
    const std::string_view text = trimmed(sheet_->cell(row, channel_column));
    const auto channel = find_channel(text);
    if (!channel) {
      problem(
          row, channel_column,
          say("“{}” is none of the four channels.", "”{}” är ingen av de fyra kanalerna.", text));
    }
    if (seller && channel) read_goal(row, {*seller, *channel});
  }

  void read_company(std::size_t row) {
    std::array<Money, 4> goals{};
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (columns_[c].kind != Kind::of_channel) continue;
      goals[index(columns_[c].channel)] = Money::minor(amount(row, c, exponent_).value_or(0));
    }
    read_.company = goals;
    has_goals_ = true;
  }

  void read_channels(std::size_t row, Id<Seller> seller) {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (columns_[c].kind == Kind::revenue) {
        if (const auto goal = amount(row, c, exponent_))
          read_.revenue_goals.emplace_back(seller, Money::minor(*goal));
      }
      if (columns_[c].kind != Kind::of_channel) continue;
      has_goals_ = true;
      const std::size_t problems = read_.problems.size();
      const auto goal = amount(row, c, exponent_);
      if (read_.problems.size() != problems) continue;
      set_year(row, c, {seller, columns_[c].channel}, goal);
    }
  }

  void read_goal(std::size_t row, const Key& key) {
    has_goals_ = true;
    const auto goal_column = find(Kind::goal);
    const auto month_column = find(Kind::month);
    if (has(Kind::of_month)) {
      Months months(months_.size());
      for (std::size_t c = 0; c < columns_.size(); ++c) {
        if (columns_[c].kind == Kind::of_month)
          months[columns_[c].month] = amount(row, c, exponent_).value_or(0);
      }
      if (!by_month_.emplace(key, months).second) twice(row, 0);
    } else if (goal_column && month_column) {
      const std::string_view text = trimmed(sheet_->cell(row, *month_column));
      const auto month = find_month(text, months_);
      if (!month) {
        problem(row, *month_column,
                say("“{}” is no month of the year.", "”{}” är ingen månad i året.", text));
        return;
      }
      const auto goal = amount(row, *goal_column, exponent_);
      if (!goal) return;
      Months& months = by_month_.try_emplace(key, Months(months_.size())).first->second;
      if (months[*month]) return twice(row, *month_column);
      months[*month] = *goal;
    } else if (goal_column) {
      if (const auto goal = amount(row, *goal_column, exponent_))
        set_year(row, *goal_column, key, goal);
    }
  }

  void set_year(std::size_t row, std::size_t column, const Key& key,
                std::optional<std::int64_t> goal) {
    if (!years_.emplace(key, goal).second) twice(row, column);
  }
  void twice(std::size_t row, std::size_t column) {
    problem(row, column,
            say("The goal is there twice; the first one is used.",
                "Målet står två gånger; det första används."));
  }

  void read_profile(std::size_t row) {
    const std::size_t channel_column = *find(Kind::channel);
    const auto channel = find_channel(trimmed(sheet_->cell(row, channel_column)));
    if (!channel) return;
    std::vector<std::int64_t> weights(months_.size());
    std::int64_t sum = 0;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (columns_[c].kind != Kind::of_month) continue;
      const std::int64_t weight = amount(row, c, 0).value_or(0);
      if (weight > season_weight_max) {
        problem(row, c, say("A weight is at most {}.", "En vikt är högst {}.", season_weight_max));
        return;
      }
      weights[columns_[c].month] = weight;
      sum += weight;
    }
    if (sum > 0) read_.profiles[index(*channel)] = weights;
  }

  // The year's goal, with the months where they add up to it.
  ReadGoal goal_of(const Key& key) {
    ReadGoal goal{key.first, key.second, {}, {}};
    const auto year = years_.find(key);
    const auto months = by_month_.find(key);
    if (months != by_month_.end()) {
      for (const auto& month : months->second)
        goal.months.push_back(Money::minor(month.value_or(0)));
    }
    if (year == years_.end()) {
      goal.goal = sum(goal.months);
      return goal;
    }
    if (year->second) goal.goal = Money::minor(*year->second);
    if (!goal.months.empty() && (!goal.goal || sum(goal.months) != *goal.goal)) goal.months.clear();
    return goal;
  }

  const Ledger& ledger_;
  std::vector<Month> months_;
  int exponent_;
  std::map<std::string, Id<Seller>> sellers_;  // by compact name and number
  std::string name_;
  const Sheet* sheet_ = nullptr;
  bool point_ = false;
  DecimalSign decimal_ = DecimalSign::point;
  std::vector<Column> columns_;
  std::map<Key, std::optional<std::int64_t>> years_;
  std::map<Key, Months> by_month_;
  ReadBudget read_;
  bool has_goals_ = false;
};

// What the books have as a budget of revenue is no goal of volume, but the total to begin from.
Result<ReadBudget> read_books(std::string_view bytes, const FiscalYear& year, int exponent) {
  const sie::File books = TRY(sie::read(bytes));
  const auto budget = budget_of(books, RevenueAccounts::sales);
  const std::vector<Month> months = year.months();
  std::vector<std::int64_t> by_month;
  std::int64_t total = 0;
  std::int64_t largest = 0;
  for (const Month month : months) {
    const auto found = budget.find(month);
    by_month.push_back(found == budget.end() ? 0 : std::max<std::int64_t>(found->second, 0));
    total += by_month.back();
    largest = std::max(largest, by_month.back());
  }
  if (total == 0) {
    return refuse(
        Wrong::invalid,
        say("The books have no budget of revenue for {} (#PBUDGET on the accounts 3000 to "
            "3799).",
            "Bokföringen har ingen budget för omsättningen {} (#PBUDGET på kontona 3000 "
            "till 3799).",
            year.name()));
  }
  ReadBudget read;
  read.total = exponent == 2
                   ? Money::minor(total)
                   : scaled(Money::minor(total), exponent == 0 ? 1 : 10, exponent == 0 ? 100 : 1);
  for (std::int64_t& amount : by_month) {
    amount = static_cast<std::int64_t>(static_cast<Wide>(amount) * season_weight_max / largest);
  }
  read.profiles.fill(by_month);
  return read;
}

}  // namespace

Result<ReadBudget> read_budget_file(const Ledger& ledger, const FiscalYear& year,
                                    std::string_view bytes) {
  if (recognise(bytes) == FileKind::sie)
    return read_books(bytes, year, find_currency_exponent(ledger.settings().currency).value());
  Reading reading{ledger, year};
  if (xlsx::is_workbook(bytes)) {
    const std::vector<xlsx::NamedSheet> sheets = TRY(xlsx::read(bytes));
    for (const xlsx::NamedSheet& sheet : sheets) reading.read(sheet.name, sheet.sheet, true);
  } else {
    const csv::File file = TRY(csv::read(bytes));
    reading.read("", file.sheet, false);
  }
  return reading.take();
}

Result<ReadBudgetAnswer> read_budget(const App& app, const Actor& actor, const FiscalYear& year,
                                     std::string_view bytes) {
  TRY(may(actor, Action::set_budget));
  auto company = app.snapshot(actor.company);
  ReadBudget read = TRY(read_budget_file(company->ledger, year, bytes));
  return ReadBudgetAnswer{std::move(read), std::move(company)};
}

}  // namespace kvartett
