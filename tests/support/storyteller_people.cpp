// Sellers who come and go, how a customer stands on a day, and files of deals, told in stories.
#include <fmt/format.h>

#include "kvartett/app/import_file.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/ledger/customer_standing.h"
#include "tests/support/storyteller.h"

namespace kvartett {

std::optional<std::string> Storyteller::tell_of_people(const std::string& verb,
                                                       const StoryOptions& options) {
  if (verb == "import") return import(options);
  if (verb != "leaves" && verb != "vacancy") return {};
  const Id<Seller> id = company().seller(options.need("seller"));
  const auto kept = company().ledger().seller(id);
  Seller seller = kept.value;
  if (verb == "vacancy") {
    seller.is_vacant = true;
  } else {
    seller.active_to = options.find("on") ? day_of(*options.find("on")) : *today_;
  }
  const auto changed =
      change_seller(company().app(), company().manager(), id, kept.changed_in, seller);
  return changed ? "" : no(changed.error());
}

std::string Storyteller::import(const StoryOptions& options) {
  const std::string bytes = lines_of(options.need("file"));
  ImportRequest request;
  request.bytes = bytes;
  const auto report = import_file(company().app(), actor(options), request);
  if (!report) return no(report.error());
  std::string told =
      fmt::format("new deals: {}, {} a year\n", report->deals, shown(report->volume));
  for (const SkippedRow& row : report->skipped) {
    told += fmt::format("  row {} is left out: {}\n", row.row, name_of(row.reason).english);
  }
  for (const Problem& problem : report->problems) {
    told += fmt::format("  no: {}: {}\n", problem.place, problem.sentence.english);
  }
  return told;
}

std::string Storyteller::show_customer(const StoryOptions& options) {
  const Date day = options.find("on") ? day_of(*options.find("on")) : *today_;
  const CustomerStanding standing =
      stand_on(company().ledger(), company().customer(options.need("customer")), day);
  return fmt::format("{}: {}. {}\n", day.text(), name_of(standing.status).english,
                     explain(standing).english);
}

}  // namespace kvartett
