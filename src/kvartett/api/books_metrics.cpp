#include "kvartett/api/books_metrics.h"

#include "kvartett/api/prometheus.h"

namespace kvartett {

std::string books_metrics(const App& app, const BackupFigures& backups) {
  Sequence entries = 0;
  const auto companies = app.companies();
  for (const Id<Company> company : companies)
    entries += app.snapshot(company)->ledger.entry_count();

  std::string page;
  write_figure(page, "kvartett_companies", "gauge", "Companies on this server.", companies.size());
  write_figure(page, "kvartett_entries", "gauge", "Entries in the ledgers of all companies.",
               entries);
  write_figure(page, "kvartett_read_only", "gauge",
               "1: the disk was full at the last try, and nothing can be written.",
               app.is_read_only() ? 1 : 0);
  const PenFigures& pen = app.pen_figures();
  page += histogram_heading("kvartett_commit_deeds", "Deeds that shared a sync.");
  write_histogram(page, "kvartett_commit_deeds", "", pen.deeds_together);
  page += histogram_heading("kvartett_commit_seconds",
                            "From deciding the first deed of a commit until all are on disk.");
  write_histogram(page, "kvartett_commit_seconds", "", pen.seconds);
  write_figure(page, "kvartett_backup_newest_timestamp_seconds", "gauge",
               "When the newest backup was begun, seconds since 1970; 0: there is none.",
               backups.newest_at.load() / 1000);
  write_figure(page, "kvartett_backup_newest_bytes", "gauge", "Its size.",
               backups.newest_bytes.load());
  write_figure(page, "kvartett_backups_made_total", "counter", "Backups made since the start.",
               backups.made.load());
  write_figure(page, "kvartett_backups_failed_total", "counter",
               "Tries that failed since the start.", backups.failed.load());
  write_figure(page, "kvartett_ledger_has_lost", "gauge",
               "1: what the note beside the backups tells of is not in the ledger.",
               backups.has_lost.load() ? 1 : 0);
  return page;
}

}  // namespace kvartett
