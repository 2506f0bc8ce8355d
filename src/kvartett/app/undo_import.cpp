#include "kvartett/app/undo_import.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "kvartett/app/repost_deals.h"
#include "kvartett/auth/permission.h"

namespace kvartett {
namespace {

constexpr std::size_t reasons_max = 10;

std::unexpected<Problems> no_such_import() {
  return refuse(Wrong::missing, say("There is no such import.", "Inläsningen finns inte."));
}

DoneImport done(const App& app, const Ledger& ledger, const Kept<Import>& import) {
  // Undoing it does not move when it was brought in.
  const Happened& happened = ledger.batch(import.changed_in);
  const auto user = app.directory().find_user(happened.by);
  DoneImport answer{
      import.value.file, happened.by, user ? user->name : std::string{}, happened.at, {}};
  if (import.value.undone_in) answer.undone_at = ledger.batch(*import.value.undone_in).at;
  return answer;
}

bool came_with(const FileImported& file, Id<Deal> id) {
  return id.number >= file.first_deal.number &&
         id.number < file.first_deal.number + file.deal_count;
}

std::string name_of(const Ledger& ledger, Id<Deal> id) {
  const Deal& deal = ledger.deal(id).value;
  return ledger.customer(deal.customer).value.name + " " + deal.signed_on.text();
}

// What people do with a deal; the rest follows from something else.
bool is_of_people(DealEvent event) {
  return event == DealEvent::corrected || event == DealEvent::terminated ||
         event == DealEvent::reinstated;
}

bool came_with(const FileImported& file, Sequence revenue) {
  return revenue >= file.first_revenue && revenue < file.first_revenue + file.revenue_count;
}

// What undoing it books: its amounts are taken back, and what it took back stands again.
RevenueBooked undone_revenue(const Revenue& revenue, const FileImported& file) {
  RevenueBooked undone;
  std::vector<RevenueEntry> again;
  for (std::int32_t i = 0; i < file.revenue_count; ++i) {
    const Sequence sequence = file.first_revenue + i;
    if (const auto taken_back = revenue.entry(sequence).value.reverses) {
      again.push_back(revenue.entry(*taken_back).value);
      again.back().restores = taken_back;
    } else if (const Sequence newest = revenue.newest_of(sequence);
               revenue.entry(newest).stands()) {
      undone.entries.push_back(reversal_of(revenue.entry(newest).value, newest));
    }
  }
  std::ranges::move(again, std::back_inserter(undone.entries));
  return undone;
}

// Its scores, but for those that somebody has taken back already.
ScoresTakenBack undone_scores(const Satisfaction& satisfaction, const FileImported& file) {
  ScoresTakenBack undone;
  for (std::int32_t i = 0; i < file.score_count; ++i) {
    const Id<Score> id{file.first_score.number + i};
    if (!satisfaction.score(id).taken_back_in) undone.scores.push_back(id);
  }
  return undone;
}

// Files that came later and took the place of its amounts, by name.
void add_reasons_of_revenue(const Ledger& ledger, const FileImported& file,
                            std::vector<Sentence>& reasons) {
  std::set<std::string> later;
  for (std::int32_t i = 0; i < file.revenue_count; ++i) {
    const Revenue& revenue = ledger.revenue();
    const auto by = revenue.entry(revenue.newest_of(file.first_revenue + i)).reversed_by;
    if (!by || came_with(file, *by)) continue;
    for (const Kept<Import>& other : ledger.imports()) {
      if (came_with(other.value.file, *by)) later.insert(other.value.file.name);
    }
  }
  for (const std::string& name : later) {
    reasons.push_back(say("{} has taken the place of its amounts: undo that first.",
                          "{} har tagit dess belopps plats: ångra den först.", name));
  }
  // What it took back would stand beside what another file has brought in since.
  std::set<Month> both;
  for (std::int32_t i = 0; i < file.revenue_count; ++i) {
    const RevenueEntry& entry = ledger.revenue().entry(file.first_revenue + i).value;
    if (!entry.reverses) continue;
    const Month month = entry.on.month();
    if (both.contains(month)) continue;
    for (Sequence s = 1; s <= ledger.revenue().count(); ++s) {
      const KeptRevenue& kept = ledger.revenue().entry(s);
      if (kept.stands() && kept.value.on.month() == month && kept.value.source != entry.source &&
          !came_with(file, s)) {
        both.insert(month);
        break;
      }
    }
  }
  for (const Month month : both) {
    reasons.push_back(say("{} has revenue from another source since.",
                          "{} har omsättning från en annan källa sedan dess.", month.text()));
  }
}

// Why it cannot be undone: what stands on it.
Result<void> nothing_stands_on(const Ledger& ledger, const FileImported& file) {
  std::vector<Sentence> reasons;
  add_reasons_of_revenue(ledger, file, reasons);
  for (std::int32_t i = 0; i < file.deal_count; ++i) {
    const Id<Deal> id{file.first_deal.number + i};
    const KeptDeal& kept = ledger.deal(id);
    if (kept.value.is_void) continue;
    if (std::ranges::any_of(kept.happenings,
                            [](const auto& happening) { return is_of_people(happening.event); })) {
      reasons.push_back(
          say("{} has been changed since.", "{} har ändrats sedan dess.", name_of(ledger, id)));
    }
    for (const auto& [line, by] : kept.renewed_by) {
      if (!came_with(file, by.deal)) {
        reasons.push_back(say("{} is renewed by {}.", "{} är förlängd av {}.", name_of(ledger, id),
                              name_of(ledger, by.deal)));
      }
    }
  }
  if (reasons.empty()) return {};
  Sentence why = say("The import cannot be undone, for something stands on it.",
                     "Inläsningen går inte att ångra, för något bygger på den.");
  for (std::size_t i = 0; i < std::min(reasons.size(), reasons_max); ++i) {
    why.english += " " + reasons[i].english;
    why.swedish += " " + reasons[i].swedish;
  }
  if (reasons.size() > reasons_max) {
    const Sentence more = say("And {} more.", "Och {} till.", reasons.size() - reasons_max);
    why.english += " " + more.english;
    why.swedish += " " + more.swedish;
  }
  return refuse(Wrong::conflict, std::move(why));
}

// The deals that came with it become void, each with the entries that follow from that.
std::pair<std::vector<Fact>, std::vector<Entry>> voided(
    const Snapshot& company, const FileImported& file, Date today,
    const std::function<void(std::size_t, std::size_t)>& progress) {
  const Ledger& ledger = company.ledger;
  const std::string reason =
      say("The import was undone", "Inläsningen ångrades").in(ledger.settings().language);
  std::vector<Fact> facts;
  std::set<Id<Deal>> concerned;
  std::map<Id<Deal>, Id<Deal>> taken_back_with;  // a deal that was here before, by what renewed it
  for (std::int32_t i = 0; i < file.deal_count; ++i) {
    const Id<Deal> id{file.first_deal.number + i};
    Deal deal = ledger.deal(id).value;
    if (deal.is_void) continue;
    concerned.insert(id);
    for (const Id<Deal> renewed : renewed_by(deal)) {
      concerned.insert(renewed);
      if (!came_with(file, renewed)) taken_back_with.emplace(renewed, id);
    }
    deal.is_void = true;
    facts.emplace_back(DealChanged{id, std::move(deal), DealEvent::voided, reason, 0});
  }
  std::map<Id<Deal>, std::vector<Entry>> entries_of;
  for (Entry& entry : repost_deals(company, facts, concerned, today, progress)) {
    const Id<Deal> deal = entry.line.deal;
    const auto outside = taken_back_with.find(deal);
    entries_of[outside == taken_back_with.end() ? deal : outside->second].push_back(entry);
  }
  std::vector<Entry> entries;
  for (Fact& fact : facts) {
    auto& changed = std::get<DealChanged>(fact);
    std::vector<Entry>& own = entries_of[changed.id];
    changed.entry_count = static_cast<std::int32_t>(own.size());
    std::ranges::move(own, std::back_inserter(entries));
  }
  return {std::move(facts), std::move(entries)};
}

// What undoing it would write at one version of the company; nothing when it is undone already.
struct Undoing {
  Version decided_for = 0;
  std::vector<Fact> facts;
  std::vector<Entry> entries;
};
Result<Undoing> decide(const Snapshot& company, const std::string& id, Date today,
                       const std::function<void(std::size_t, std::size_t)>& progress) {
  Undoing undoing{company.ledger.version(), {}, {}};
  const Kept<Import>* import = company.ledger.find_import(id);
  if (!import) return no_such_import();
  if (import->value.undone_in) return undoing;
  TRY(nothing_stands_on(company.ledger, import->value.file));
  std::tie(undoing.facts, undoing.entries) = voided(company, import->value.file, today, progress);
  RevenueBooked revenue = undone_revenue(company.ledger.revenue(), import->value.file);
  if (!revenue.entries.empty()) undoing.facts.emplace_back(std::move(revenue));
  ScoresTakenBack scores = undone_scores(company.ledger.satisfaction(), import->value.file);
  if (!scores.scores.empty()) undoing.facts.emplace_back(std::move(scores));
  undoing.facts.emplace_back(ImportUndone{id});
  return undoing;
}

}  // namespace

Result<DoneImports> view_imports(const App& app, const Actor& actor) {
  TRY(may(actor, Action::import_file));
  DoneImports answer{{}, app.snapshot(actor.company)};
  const Ledger& ledger = answer.company->ledger;
  for (std::size_t i = ledger.imports().size(); i > 0; --i)
    answer.imports.push_back(done(app, ledger, ledger.imports()[i - 1]));
  return answer;
}

Result<DoneImport> view_import(const App& app, const Actor& actor, std::string_view id) {
  TRY(may(actor, Action::import_file));
  const auto company = app.snapshot(actor.company);
  const Kept<Import>* import = company->ledger.find_import(id);
  if (!import) return no_such_import();
  return done(app, company->ledger, *import);
}

Result<DoneImport> may_undo_import(const App& app, const Actor& actor, std::string_view id) {
  DoneImport import = TRY(view_import(app, actor, id));
  if (!import.undone_at) TRY(nothing_stands_on(app.snapshot(actor.company)->ledger, import.file));
  return import;
}

Result<DoneImport> undo_import(App& app, const Actor& actor, const std::string& id,
                               const std::function<void(std::size_t, std::size_t)>& progress) {
  TRY(may(actor, Action::import_file));
  // Decided beside the writer, so that nobody waits for a large one, and once more on the writer if
  // something has happened meanwhile.
  const auto company = app.snapshot(actor.company);
  Undoing undoing = TRY(decide(*company, id, app.today(actor.company), progress));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    if (desk.ledger().version() != undoing.decided_for)
      undoing = TRY(decide(desk.company(), id, desk.today(), {}));
    if (!undoing.facts.empty()) desk.append(undoing.facts, undoing.entries);
    return 0;
  };
  TRY(app.write(actor, {}, deed));
  return view_import(app, actor, id);
}

}  // namespace kvartett
