#include "kvartett/app/view_audit.h"

#include <algorithm>
#include <limits>

#include "kvartett/app/tell_audit.h"
#include "kvartett/auth/permission.h"
#include "kvartett/exchange/list_write.h"

namespace kvartett {
namespace {

// So many records are looked at for one page; a filter that finds little goes on with the next.
constexpr std::size_t looked_at_max = 1'000'000;

// Clocks are set right now and then, so a batch may seem older than the one before it; never more
// than this.
constexpr std::chrono::hours clock_error{48};

template <class T>
bool names(const AuditDetails& details, Id<T> id) {
  return std::ranges::any_of(details.changes, [&](const AuditChange& change) {
    return change.from == AuditValue{id} || change.to == AuditValue{id};
  });
}

// What of the log a question asks for.
class Sieve {
 public:
  Sieve(const Snapshot& company, const AuditQuestion& question)
      : ledger_{company.ledger}, audit_{company.audit}, question_{question} {
    const std::string& zone = ledger_.settings().time_zone;
    if (question.from) from_ = start_of(*question.from, zone);
    if (question.to) to_ = start_of(question.to->plus_days(1), zone);
  }

  bool lets_through(const AuditRecord& record) const {
    const Happened& happened = ledger_.batch(record.version);
    return happened.at >= from_ && happened.at < to_ &&
           (!question_.by || happened.by == *question_.by) &&
           (!question_.kind || record.kind == *question_.kind) &&
           (!question_.deal || (thing_of(record.kind) == AuditThing::deal &&
                                record.number == question_.deal->number)) &&
           (!question_.customer || concerns(record, *question_.customer)) &&
           (!question_.seller || concerns(record, *question_.seller));
  }
  // Nothing that is asked for happened at this record or before it.
  bool is_beyond(const AuditRecord& record) const {
    return from_ != Instant::min() && ledger_.batch(record.version).at < from_ - clock_error;
  }

 private:
  bool concerns(const AuditRecord& record, Id<Customer> customer) const {
    const auto is_hers = [&](Id<Customer> id) {
      return id == customer || ledger_.resolved(id) == customer;
    };
    switch (thing_of(record.kind)) {
      case AuditThing::customer:
        if (is_hers({record.number})) return true;
        break;
      case AuditThing::deal:
        if (is_hers(ledger_.deal({record.number}).value.customer)) return true;
        break;
      case AuditThing::company:
      case AuditThing::team:
      case AuditThing::seller:
      case AuditThing::product:
      case AuditThing::budget:
      case AuditThing::user:
        break;
    }
    return names(audit_.details(record), customer);
  }

  bool concerns(const AuditRecord& record, Id<Seller> seller) const {
    const auto is_shared = [&](const std::vector<Share>& shares) {
      return std::ranges::find(shares, seller, &Share::seller) != shares.end();
    };
    if (thing_of(record.kind) == AuditThing::seller && record.number == seller.number) return true;
    if (thing_of(record.kind) == AuditThing::deal) {
      const Deal& deal = ledger_.deal({record.number}).value;
      if (is_shared(deal.shares) || is_shared(deal.overlays)) return true;
    }
    const AuditDetails& details = audit_.details(record);
    // Among the changes that are only counted may be hers.
    return details.more > 0 || names(details, seller) ||
           std::ranges::any_of(details.changes,
                               [&](const AuditChange& change) { return change.seller == seller; });
  }

  const Ledger& ledger_;
  const Audit& audit_;
  const AuditQuestion& question_;
  Instant from_ = Instant::min();
  Instant to_ = Instant::max();
};

// A deal whose channel was chosen by hand when it was signed says so, with the reason (domain
// definition §2). It stands with the deal until someone corrects it; from then on it stands in the
// correction.
void add_choices(const KeptDeal& deal, AuditDetails& details) {
  if (!is_as_signed(deal)) return;
  for (std::size_t l = 0; l < deal.value.lines.size(); ++l) {
    const Line& line = deal.value.lines[l];
    if (line.channel_reason.rule != ChannelRule::chosen) continue;
    AuditChange change{AuditField::channel,
                       static_cast<std::int32_t>(l),
                       {},
                       {},
                       {},
                       line.channel_reason.rule_says,
                       line.channel};
    details.changes.push_back(std::move(change));
    details.reason = line.channel_reason.chosen_reason;
  }
}

AuditItem item_of(const Snapshot& company, const AuditRecord& record) {
  const Happened& happened = company.ledger.batch(record.version);
  AuditItem item{record, company.audit.details(record), happened.by, happened.at};
  if (record.kind == AuditKind::deal_signed) {
    add_choices(company.ledger.deal({record.number}), item.details);
  }
  return item;
}

// Walks back through the log and stops at the limits.
AuditPage find_page(std::shared_ptr<const Snapshot> company, const AuditQuestion& question,
                    std::size_t looked_at_most) {
  AuditPage page;
  page.company = std::move(company);
  const Audit& audit = page.company->audit;
  const Sieve sieve{*page.company, question};
  std::size_t i = std::min(question.before.value_or(audit.size()), audit.size());
  for (std::size_t looked_at = 0; i > 0; --i, ++looked_at) {
    if (page.items.size() == question.limit || looked_at == looked_at_most) {
      page.next = i;
      break;
    }
    const AuditRecord& record = audit[i - 1];
    if (sieve.is_beyond(record)) break;
    if (sieve.lets_through(record)) page.items.push_back(item_of(*page.company, record));
  }
  return page;
}

}  // namespace

Result<AuditPage> view_audit(const App& app, const Actor& actor, const AuditQuestion& question) {
  TRY(may(actor, Action::see_audit));
  return find_page(app.snapshot(actor.company), question, looked_at_max);
}

Result<std::string> export_audit(const App& app, const Actor& actor, const AuditQuestion& question,
                                 const ListWanted& wanted) {
  TRY(may(actor, Action::see_audit));
  const auto company = app.snapshot(actor.company);
  AuditTeller teller{*company, app.directory(), wanted.language};
  const std::string& zone = company->ledger.settings().time_zone;
  ListWriter file{wanted.form,
                  wanted.language,
                  0,
                  say("Log", "Händelselogg"),
                  {{say("No.", "Nr")},
                   {say("When", "När")},
                   {say("Who", "Vem")},
                   {say("What", "Vad")},
                   {say("Concerns", "Gäller")},
                   {say("Told", "Händelse")},
                   {say("Field", "Fält")},
                   {say("From", "Från")},
                   {say("To", "Till")},
                   {say("Reason", "Skäl")}}};
  // Some hundred at a time, so that only the file itself is held whole.
  AuditQuestion some = question;
  some.limit = 500;
  for (std::size_t rows = 0; rows < audit_rows_max;) {
    const AuditPage page = find_page(company, some, std::numeric_limits<std::size_t>::max());
    for (const AuditItem& item : page.items) {
      const std::vector<ListCell> told = {
          std::int64_t{item.record.version}, local_text(item.at, zone), teller.who(item.by),
          teller.kind(item.record.kind),     teller.about(item.record), teller.sentence(item)};
      const auto add = [&](const std::string& field, const std::string& from,
                           const std::string& to) {
        if (rows++ >= audit_rows_max) return;
        std::vector<ListCell> row = told;
        row.insert(row.end(), {ListCell{field}, from, to, item.details.reason});
        file.add(row);
      };
      if (item.details.changes.empty()) add("", "", "");
      for (const AuditChange& change : item.details.changes) {
        add(teller.field(change), teller.value(change.field, change.from),
            teller.value(change.field, change.to));
      }
      if (item.details.more > 0) add(teller.more(item.details.more), "", "");
    }
    if (!page.next) break;
    some.before = page.next;
  }
  return file.take();
}

}  // namespace kvartett
