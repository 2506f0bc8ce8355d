#include "kvartett/api/wire_imports.h"

#include <algorithm>
#include <map>
#include <span>

#include "kvartett/api/wire_by_channel.h"
#include "kvartett/api/wire_revenue.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(ImportState, reading, ready, importing, imported, undoing, undone)
BOOST_DESCRIBE_ENUM(FileForm, text, workbook, books, invoice, archive)

}  // namespace kvartett

namespace kvartett::wire {
namespace {

enum class ImportKind { deals, revenue };
BOOST_DESCRIBE_ENUM(ImportKind, deals, revenue)

constexpr std::size_t names_shown = 100;
constexpr std::size_t sellers_shown = 200;

struct ChoiceBody {
  std::string field;
  std::optional<std::string> heading;
};
BOOST_DESCRIBE_STRUCT(ChoiceBody, (), (field, heading))
struct AnswerBody {
  std::string question;
  std::string answer;
};
BOOST_DESCRIBE_STRUCT(AnswerBody, (), (question, answer))
struct MappingBody {
  std::vector<ChoiceBody> columns;
  std::optional<std::string> decimal;
  std::optional<std::string> dates;
  json::Given<std::vector<AnswerBody>> answers;
};
BOOST_DESCRIBE_STRUCT(MappingBody, (), (columns, decimal, dates, answers))

std::string name_of(DecimalSign sign) { return sign == DecimalSign::comma ? "comma" : "point"; }
std::string name_of(DateOrder order) {
  return order == DateOrder::day_first ? "day-first" : "month-first";
}

// What a person has said, as it was sent.
MappingBody mapping_of(const std::vector<std::string>& texts) {
  const Choices choices = parse_import_choices(texts).value().list;  // judged when they were made
  MappingBody mapping;
  mapping.answers.emplace();
  for (const std::string& text : texts) {
    const std::size_t equals = text.find('=');
    if (is_answer(text))
      mapping.answers->push_back({text.substr(0, equals), text.substr(equals + 1)});
  }
  for (const Choices::Column& column : choices.columns)
    mapping.columns.push_back(
        {std::string{kvartett::name_of(column.field)}, or_null(column.heading)});
  if (choices.decimal_sign) mapping.decimal = name_of(*choices.decimal_sign);
  if (choices.date_order) mapping.dates = name_of(*choices.date_order);
  return mapping;
}

struct FieldAnswer {
  std::string field;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(FieldAnswer, (), (field, label))
struct ColumnAnswer {
  std::string heading;
  std::string field;
  std::string explanation;
};
BOOST_DESCRIBE_STRUCT(ColumnAnswer, (), (heading, field, explanation))
struct SumAnswer {
  std::string name;
  std::size_t deals = 0;
  Money volume;
};
BOOST_DESCRIBE_STRUCT(SumAnswer, (), (name, deals, volume))
struct ChannelSumAnswer {
  std::size_t lines = 0;
  Money volume;
};
BOOST_DESCRIBE_STRUCT(ChannelSumAnswer, (), (lines, volume))
struct NamesAnswer {
  std::size_t count = 0;
  std::vector<std::string> names;
};
BOOST_DESCRIBE_STRUCT(NamesAnswer, (), (count, names))
struct SkippedAnswer {
  std::string reason;
  std::size_t rows = 0;
  std::size_t first_row = 0;
};
BOOST_DESCRIBE_STRUCT(SkippedAnswer, (), (reason, rows, first_row))
struct FaultAnswer {
  std::optional<std::string> place;
  std::string sentence;
};
BOOST_DESCRIBE_STRUCT(FaultAnswer, (), (place, sentence))
struct OptionAnswer {
  std::string answer;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(OptionAnswer, (), (answer, label))
struct QuestionAnswer {
  std::string question;
  std::string text;
  std::vector<OptionAnswer> options;
  std::optional<std::string> answer;
  bool must_be_answered = false;
};
BOOST_DESCRIBE_STRUCT(QuestionAnswer, (), (question, text, options, answer, must_be_answered))
struct AmountAnswer {
  std::string name;
  Money amount;
};
BOOST_DESCRIBE_STRUCT(AmountAnswer, (), (name, amount))
struct MonthAnswer {
  std::string month;
  Money in_file;
  Money before;
  Money after;
};
BOOST_DESCRIBE_STRUCT(MonthAnswer, (), (month, in_file, before, after))
struct AccountAnswer {
  int account = 0;
  std::string name;
  Money amount;
  bool is_counted = true;
};
BOOST_DESCRIBE_STRUCT(AccountAnswer, (), (account, name, amount, is_counted))
struct RevenueAnswer {
  RevenueSource source = RevenueSource::invoices;
  std::size_t documents = 0;
  std::size_t amounts = 0;
  std::size_t new_amounts = 0;
  std::size_t already_here = 0;
  std::size_t taken_back = 0;
  std::size_t left_out = 0;
  Money total;
  Money change;
  std::vector<MonthAnswer> months;
  std::vector<AmountAnswer> customers;
  std::size_t customer_count = 0;
  std::vector<AmountAnswer> kams;
  Money of_no_customer;
  Money not_assigned;
  std::vector<AccountAnswer> accounts;
  NamesAnswer unknown_sellers;
};
BOOST_DESCRIBE_STRUCT(RevenueAnswer, (),
                      (source, documents, amounts, new_amounts, already_here, taken_back, left_out,
                       total, change, months, customers, customer_count, kams, of_no_customer,
                       not_assigned, accounts, unknown_sellers))
struct ReportAnswer {
  ImportKind kind = ImportKind::deals;
  FileForm form = FileForm::text;
  std::vector<std::string> headings;
  std::vector<ColumnAnswer> columns;
  std::size_t rows = 0;
  std::size_t deals = 0;
  std::size_t already_here = 0;
  Money volume;
  ByChannel<ChannelSumAnswer> channels;
  std::vector<SumAnswer> sellers;
  std::vector<SumAnswer> years;
  NamesAnswer new_customers;
  NamesAnswer new_sellers;
  NamesAnswer new_products;
  std::vector<SkippedAnswer> skipped;
  std::optional<RevenueAnswer> revenue;
  std::vector<QuestionAnswer> questions;
  std::vector<FaultAnswer> problems;
  std::vector<FaultAnswer> warnings;
};
BOOST_DESCRIBE_STRUCT(ReportAnswer, (),
                      (kind, form, headings, columns, rows, deals, already_here, volume, channels,
                       sellers, years, new_customers, new_sellers, new_products, skipped, revenue,
                       questions, problems, warnings))
struct DoneAnswer {
  std::string id;
  std::optional<std::string> file_name;
  std::int32_t deals = 0;
  std::int32_t amounts = 0;
  std::optional<std::string> by_id;
  std::optional<std::string> by_name;
  std::string at;
  std::optional<std::string> undone_at;
};
BOOST_DESCRIBE_STRUCT(DoneAnswer, (),
                      (id, file_name, deals, amounts, by_id, by_name, at, undone_at))
struct DonePage {
  std::vector<DoneAnswer> items;
};
BOOST_DESCRIBE_STRUCT(DonePage, (), (items))
struct ProgressAnswer {
  std::size_t done = 0;
  std::size_t total = 0;
};
BOOST_DESCRIBE_STRUCT(ProgressAnswer, (), (done, total))
struct ImportAnswer {
  std::string id;
  std::optional<std::string> file_name;
  ImportState state = ImportState::reading;
  ProgressAnswer progress;
  std::vector<FieldAnswer> fields;
  MappingBody mapping;
  bool has_known_headings = false;
  std::optional<std::string> refusal;
  std::optional<ReportAnswer> report;
  std::optional<DoneAnswer> imported;
};
BOOST_DESCRIBE_STRUCT(ImportAnswer, (),
                      (id, file_name, state, progress, fields, mapping, has_known_headings, refusal,
                       report, imported))

struct MovedAnswer {
  std::string id;
  ImportState state = ImportState::reading;
  std::size_t done = 0;
  std::size_t total = 0;
};
BOOST_DESCRIBE_STRUCT(MovedAnswer, (), (id, state, done, total))

NamesAnswer first_of(const std::vector<std::string>& all) {
  return {
      all.size(),
      {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), names_shown))}};
}

// `row 17, column "Belopp"`, as place_of() has it, in the person's language.
std::optional<std::string> place(const Names& names, const std::string& place) {
  constexpr std::string_view row = "row ";
  constexpr std::string_view column = ", column ";
  if (place.empty()) return {};
  if (!place.starts_with(row)) return place;
  const std::size_t at = place.find(column);
  const std::string number = place.substr(row.size(), at - row.size());
  if (at == place.npos) return names.say(say("row {}", "rad {}", number));
  const std::string heading = place.substr(at + column.size());
  return names.say(say("row {}, column {}", "rad {}, kolumn {}", number, heading));
}

std::vector<FaultAnswer> faults(const Names& names, const std::vector<Problem>& problems) {
  std::vector<FaultAnswer> answer;
  for (const Problem& problem : problems)
    answer.push_back({place(names, problem.place), names.say(problem.sentence)});
  return answer;
}

DoneAnswer done(const Names& names, const DoneImport& import) {
  DoneAnswer answer;
  answer.id = import.file.id;
  answer.file_name = or_null(import.file.name);
  answer.deals = import.file.deal_count;
  answer.amounts = import.file.revenue_count;
  if (import.by != 0) answer.by_id = names.user(import.by);
  answer.by_name = or_null(import.by_name);
  answer.at = kvartett::text(import.at);
  if (import.undone_at) answer.undone_at = kvartett::text(*import.undone_at);
  return answer;
}

// The largest first.
std::vector<AmountAnswer> amounts_of(const std::map<std::string, Money>& sums, std::size_t most) {
  std::vector<AmountAnswer> answer;
  for (const auto& [name, amount] : sums) answer.push_back({name, amount});
  std::ranges::stable_sort(answer, std::greater{}, &AmountAnswer::amount);
  if (answer.size() > most) answer.resize(most);
  return answer;
}

RevenueAnswer revenue_answer(const RevenueReport& revenue, const std::optional<BooksUsed>& books) {
  RevenueAnswer answer;
  answer.source = revenue.source;
  answer.documents = revenue.documents;
  answer.amounts = revenue.amounts;
  answer.new_amounts = revenue.new_amounts;
  answer.already_here = revenue.already_here;
  answer.taken_back = revenue.taken_back;
  answer.left_out = revenue.left_out;
  answer.total = revenue.total;
  answer.change = revenue.change;
  for (const auto& [month, sum] : revenue.by_month)
    answer.months.push_back({month.text(), sum.in_file, sum.before, sum.after});
  answer.customers = amounts_of(revenue.by_customer, names_shown);
  answer.customer_count = revenue.by_customer.size();
  answer.kams = amounts_of(revenue.by_kam, sellers_shown);
  answer.of_no_customer = revenue.of_no_customer;
  answer.not_assigned = revenue.not_assigned;
  if (books) {
    for (const auto& [account, name, amount, is_counted] : books->accounts)
      answer.accounts.push_back({account, name, Money::minor(amount), is_counted});
  }
  answer.unknown_sellers = first_of(revenue.unknown_sellers);
  return answer;
}

ReportAnswer report_answer(const Names& names, const ImportReport& report) {
  ReportAnswer answer;
  if (report.revenue) {
    answer.kind = ImportKind::revenue;
    answer.revenue = revenue_answer(*report.revenue, report.books);
  }
  for (const ImportQuestion& question : report.questions) {
    QuestionAnswer one{question.key,
                       names.say(question.text),
                       {},
                       or_null(question.answer),
                       question.must_be_answered};
    for (const auto& [option, label] : question.options)
      one.options.push_back({option, names.say(label)});
    answer.questions.push_back(std::move(one));
  }
  answer.form = report.form;
  answer.headings = report.headings;
  for (const MappedColumn& column : report.columns) {
    answer.columns.push_back(
        {column.heading, std::string{kvartett::name_of(column.field)}, names.say(explain(column))});
  }
  answer.rows = report.rows;
  answer.deals = report.deals;
  answer.already_here = report.already_here;
  answer.volume = report.volume;
  answer.channels = by_channel<ChannelSumAnswer>([&](Channel channel) {
    return ChannelSumAnswer{report.lines_by_channel[index(channel)],
                            report.volume_by_channel[index(channel)]};
  });
  for (const auto& [name, sum] : report.by_seller)
    answer.sellers.push_back({name, sum.deals, sum.volume});
  std::ranges::stable_sort(answer.sellers, std::greater{}, &SumAnswer::volume);
  if (answer.sellers.size() > sellers_shown) answer.sellers.resize(sellers_shown);
  for (const auto& [year, sum] : report.by_year)
    answer.years.push_back({std::to_string(year), sum.deals, sum.volume});
  answer.new_customers = first_of(report.new_customers);
  answer.new_sellers = first_of(report.new_sellers);
  answer.new_products = first_of(report.new_products);
  std::map<SkipReason, SkippedAnswer> skipped;
  for (const SkippedRow& row : report.skipped) {
    SkippedAnswer& one =
        skipped
            .try_emplace(row.reason,
                         SkippedAnswer{names.say(kvartett::name_of(row.reason)), 0, row.row})
            .first->second;
    ++one.rows;
  }
  for (const auto& [reason, one] : skipped) answer.skipped.push_back(one);
  answer.problems = faults(names, report.problems);
  answer.warnings = faults(names, report.warnings);
  return answer;
}

}  // namespace

Result<std::vector<std::string>> read_mapping(const json::Value& value) {
  const MappingBody body = TRY(json::read_value<MappingBody>(value));
  std::vector<std::string> choices;
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < body.columns.size(); ++i) {
    const auto& [field, heading] = body.columns[i];
    if (!find_field(field)) {
      problems.push_back(
          {fmt::format("/columns/{}/field", i),
           say("{} is no field of a deal.", "{} är inget fält i en affär.", json::quoted(field))});
    }
    choices.push_back(field + "=" + or_empty(heading));
  }
  const auto choose = [&](const char* name, const std::optional<std::string>& chosen,
                          std::initializer_list<const char*> known) {
    if (!chosen) return;
    if (std::ranges::find(known, *chosen) == known.end()) {
      problems.push_back({fmt::format("/{}", name),
                          say("{} is not one of those that there are.",
                              "{} är inte någon av dem som finns.", json::quoted(*chosen))});
    }
    choices.push_back(std::string{name} + "=" + *chosen);
  };
  const std::vector<AnswerBody> answers = body.answers.value_or(std::vector<AnswerBody>{});
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::vector<std::string> choice{answers[i].question + "=" + answers[i].answer};
    if (!is_answer(choice[0]) || !parse_import_choices(choice)) {
      problems.push_back({fmt::format("/answers/{}", i),
                          say("{} is no answer to a question.", "{} är inget svar på en fråga.",
                              json::quoted(choice[0]))});
    }
    choices.push_back(choice[0]);
  }
  choose("decimal", body.decimal, {"comma", "point"});
  choose("dates", body.dates, {"day-first", "month-first"});
  if (!problems.empty()) return refuse(std::move(problems));
  return choices;
}

std::string import(const Names& names, const ImportView& view) {
  ImportAnswer answer;
  answer.id = view.id;
  answer.file_name = or_null(view.name);
  answer.state = view.state;
  answer.progress = {view.done, view.total};
  for (std::size_t i = 0; i < field_count; ++i) {
    const auto field = static_cast<Field>(i);
    if (field == Field::amount_with_vat) continue;
    answer.fields.push_back({std::string{kvartett::name_of(field)}, names.say(label_of(field))});
  }
  answer.mapping = mapping_of(view.choices);
  answer.has_known_headings = view.has_known_headings;
  if (view.refusal) answer.refusal = names.say(view.refusal->list.front().sentence);
  if (view.report) answer.report = report_answer(names, *view.report);
  if (view.import) answer.imported = done(names, *view.import);
  return json::text(answer);
}

std::string import_progress(const ImportMoved& moved) {
  return json::text(MovedAnswer{moved.id, moved.state, moved.done, moved.total});
}

std::string imports(const Names& names, const DoneImports& found) {
  DonePage page;
  for (const DoneImport& import : found.imports) page.items.push_back(done(names, import));
  return json::text(page);
}

}  // namespace kvartett::wire
