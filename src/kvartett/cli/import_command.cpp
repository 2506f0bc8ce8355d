// import: what a file was taken for, what is wrong with it row by row, and what came of it.
#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "kvartett/app/import_file.h"
#include "kvartett/cli/open_data.h"
#include "kvartett/cli/read_file.h"
#include "kvartett/cli/tell_revenue.h"

namespace kvartett {
namespace {

constexpr std::uintmax_t file_bytes_max = 50U << 20;

void tell_names(const Sentence& what, const std::vector<std::string>& names) {
  if (names.empty()) return;
  constexpr std::size_t shown_max = 5;
  std::string shown;
  for (std::size_t i = 0; i < std::min(names.size(), shown_max); ++i)
    shown += (i ? ", " : "") + names[i];
  if (names.size() > shown_max) shown += ", …";
  tell(fmt::format("  {} {}: {}", names.size(), what.in(terminal_language()), shown));
}

void tell_problems(const std::vector<Problem>& problems, Colour colour) {
  for (const Problem& problem : problems) {
    const std::string& sentence = problem.sentence.in(terminal_language());
    tell(coloured("  " + (problem.place.empty() ? sentence : problem.place + ": " + sentence),
                  colour));
  }
}

// Customers who may be ones that are here. Who says so: --map "customer:Berg AB=Berg Aktiebolag".
void tell_likely(const ImportReport& report, const Ledger& company) {
  for (const LikelyCustomer& one : report.names.customers) {
    const std::string& like = company.customer(one.like).value.name;
    tell(coloured((one.is_same ? say("  {} is taken for {}", "  {} tas för {}", one.said_as, like)
                               : say("  {} may be {}; added as another",
                                     "  {} kan vara {}; läggs till som en "
                                     "annan",
                                     one.said_as, like))
                      .in(terminal_language()),
                  Colour::soft));
  }
}

void tell_deals(const ImportReport& report, const Ledger& company) {
  const Settings& settings = company.settings();
  const Language language = terminal_language();
  for (const MappedColumn& column : report.columns) {
    tell(coloured(
        fmt::format("  {} = {}", padded_right(column.heading, 24), explain(column).in(language)),
        Colour::soft));
  }
  std::map<std::string, std::size_t> skipped;
  for (const SkippedRow& row : report.skipped) ++skipped[name_of(row.reason).in(language)];
  for (const auto& [reason, count] : skipped)
    tell(say("  {} rows left out: {}", "  {} rader utelämnade: {}", count, reason));
  tell_problems(report.warnings, Colour::soft);
  tell_likely(report, company);
  if (!report.problems.empty()) return;
  tell(say(
      "{} deals, {} a year{}", "{} affärer, {} per år{}", report.deals,
      whole(report.volume, settings),
      report.already_here == 0
          ? std::string{}
          : say("; {} were here already", "; {} fanns redan", report.already_here).in(language)));
  constexpr std::array<Colour, 4> colours = {Colour::renewal, Colour::cross_sell, Colour::win_back,
                                             Colour::new_sales};
  for (const Channel channel : channels) {
    tell(coloured(
        fmt::format("  {} {:>6}  {}", padded_right(name_of(channel).in(language), 16),
                    report.lines_by_channel[index(channel)],
                    padded_left(whole(report.volume_by_channel[index(channel)], settings), 22)),
        colours[index(channel)]));
  }
  tell_names(say("new customers", "nya kunder"), report.new_customers);
  tell_names(say("new sellers", "nya säljare"), report.new_sellers);
  tell_names(say("new products", "nya produkter"), report.new_products);
}

// What is wrong and must be mended, and what is only asked, each with what to do about it.
void complain_of(const ImportReport& report) {
  std::vector<Problem> faults = report.problems;
  for (const ImportQuestion& question : report.questions) {
    std::erase_if(faults, [&](const Problem& fault) {
      return fault.sentence.english == question.text.english;
    });
  }
  tell_problems(faults, Colour::bad);
  tell_open_questions(report);
  if (faults.empty()) {
    complain(say("Nothing was imported. Answer what is asked, with one of the --map above.",
                 "Inget importerades. Svara på frågan, med någon av --map ovan."));
  } else if (report.revenue || report.scores) {
    complain(say("Nothing was imported. Mend the file.", "Inget importerades. Rätta filen."));
  } else {
    complain(
        say("Nothing was imported. Mend the file, or point out what it is: --map seller=COLUMN, "
            "--map yearly_amount=COLUMN, --map decimal=comma, --map dates=day-first.",
            "Inget importerades. Rätta filen, eller peka ut vad som är vad: --map "
            "seller=KOLUMN, --map yearly_amount=KOLUMN, --map decimal=comma, --map "
            "dates=day-first."));
  }
}

void tell_scores(const ImportReport& report) {
  tell_problems(report.warnings, Colour::soft);
  if (!report.problems.empty()) return;
  tell(say("{} scores on the scale {}; {} were here already",
           "{} betyg på skalan {}; {} fanns redan", report.scores->new_scores,
           key_of(report.scores->scale), report.scores->already_here));
}

void tell_report(const ImportReport& report, const Ledger& company) {
  if (report.scores) return tell_scores(report);
  if (!report.revenue) return tell_deals(report, company);
  tell_revenue(report, company.settings());
  tell_names(say("new customers", "nya kunder"), report.new_customers);
  tell_names(say("sellers that are not here", "säljare som inte finns här"),
             report.revenue->unknown_sellers);
  tell_problems(report.warnings, Colour::soft);
}

}  // namespace

Exit import_command(const ImportOptions& options) {
  const auto contents = find_contents(options.file, file_bytes_max);
  if (!contents) return Exit::environment;
  const auto app = open_data(options.where.data);
  const auto company = choose_company(*app, options.where);
  if (!company) return Exit::usage;

  std::optional<Result<ImportReport>> report;
  {
    Progress progress{say("Reading the file:", "Läser filen:")};
    ImportRequest request;
    request.bytes = *contents;
    request.choices = options.map;
    request.name = std::filesystem::path{options.file}.filename().string();
    request.mode = options.dry_run ? ImportMode::dry_run : ImportMode::write;
    request.progress = [&](std::size_t done, std::size_t total) { progress.show(done, total); };
    report = import_file(*app, at_command_line(*company), request);
  }
  if (!*report) return complain(report->error());
  const ImportReport& done = **report;
  tell_report(done, app->snapshot(*company)->ledger);
  if (!done.problems.empty()) {
    complain_of(done);
    return Exit::finding;
  }
  if (done.was_written && done.revenue) {
    tell(say("{} amounts are in, {} are taken back.", "{} belopp är inlästa, {} är tillbakatagna.",
             done.revenue->new_amounts, done.revenue->taken_back));
  }
  if (!done.was_written) {
    tell(options.dry_run ? say("A dry run: nothing was written.", "Provkörning: inget skrevs.")
                         : say("Nothing new: the company has it all already.",
                               "Inget nytt: företaget har redan allt."));
  }
  return Exit::done;
}

}  // namespace kvartett
