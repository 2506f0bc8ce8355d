#include "kvartett/app/tell_webhooks.h"

#include <algorithm>
#include <future>

#include "kvartett/app/keep_webhooks.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/auth/secret.h"
#include "kvartett/domain/json.h"

namespace kvartett {
namespace {

constexpr std::size_t at_once_max = 8;

// Where the records of the versions after this one begin: they are in the order of versions.
std::size_t first_after(const Audit& audit, Version version) {
  std::size_t low = 0;
  std::size_t high = audit.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (audit[middle].version <= version) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

// What of a version there is to tell.
struct WorthTelling {
  std::optional<Id<Deal>> deal;        // signed
  std::optional<std::int32_t> budget;  // approved: its year's place in the ledger
};

// Of the version whose records begin at `index`, which is left behind them.
WorthTelling news_from(const Audit& audit, std::size_t& index) {
  WorthTelling news;
  bool is_file = false;
  const std::uint32_t version = audit[index].version;
  for (; index < audit.size() && audit[index].version == version; ++index) {
    const AuditRecord& record = audit[index];
    if (record.kind == AuditKind::file_imported) is_file = true;
    if (record.kind == AuditKind::deal_signed) news.deal = Id<Deal>{record.number};
    if (record.kind == AuditKind::budget_approved) news.budget = record.number;
  }
  return is_file ? WorthTelling{} : news;
}

bool is_back_dated(const Ledger& ledger, Id<Deal> deal, Version version) {
  const Date entered = date_of(ledger.batch(version).at, ledger.settings().time_zone);
  return ledger.deal(deal).value.signed_on < entered;
}

// A channel of people is told what is worth telling them; a program is told everything.
bool is_for(const Webhook& webhook, const Ledger& ledger, const WorthTelling& news,
            Version version) {
  if (news.deal && webhook.tells_deals) {
    return webhook.form == WebhookForm::json ||
           (!ledger.deal(*news.deal).value.is_void && !is_back_dated(ledger, *news.deal, version));
  }
  return news.budget && webhook.tells_budgets;
}

struct LineTold {
  std::optional<std::string> product_name;
  Channel channel = Channel::renewal;
  Money volume_per_year;
};
BOOST_DESCRIBE_STRUCT(LineTold, (), (product_name, channel, volume_per_year))

struct SellerTold {
  std::string seller_id;
  std::string seller_name;
  std::int32_t basis_points = 0;
};
BOOST_DESCRIBE_STRUCT(SellerTold, (), (seller_id, seller_name, basis_points))

// Where the company stands, when it is told.
struct StandingTold {
  std::string fiscal_year;
  Money actual;
  std::optional<Money> goal;
  std::optional<Money> remaining;
};
BOOST_DESCRIBE_STRUCT(StandingTold, (), (fiscal_year, actual, goal, remaining))

struct DealTold {
  std::string deal_id;
  std::string customer_id;
  std::string customer_name;
  Date signed_on;
  bool back_dated = false;
  Money volume_per_year;
  std::string currency;
  std::vector<LineTold> lines;
  std::vector<SellerTold> sellers;
  StandingTold company;
  std::optional<std::string> url;
};
BOOST_DESCRIBE_STRUCT(DealTold, (),
                      (deal_id, customer_id, customer_name, signed_on, back_dated, volume_per_year,
                       currency, lines, sellers, company, url))

struct BudgetTold {
  std::string fiscal_year;
  Money goal;
  std::string currency;
  std::optional<std::string> url;
};
BOOST_DESCRIBE_STRUCT(BudgetTold, (), (fiscal_year, goal, currency, url))

struct TrialTold {
  std::string company_name;
};
BOOST_DESCRIBE_STRUCT(TrialTold, (), (company_name))

// The envelope of Standard Webhooks.
template <class Data>
struct Told {
  std::string type;
  std::string timestamp;
  Data data;
};
BOOST_DESCRIBE_STRUCT(Told<DealTold>, (), (type, timestamp, data))
BOOST_DESCRIBE_STRUCT(Told<BudgetTold>, (), (type, timestamp, data))
BOOST_DESCRIBE_STRUCT(Told<TrialTold>, (), (type, timestamp, data))

struct SlackText {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(SlackText, (), (text))

// An adaptive card, as the workflows of Teams take it.
struct CardText {
  std::string type = "TextBlock";
  std::string text;
  bool wrap = true;
};
BOOST_DESCRIBE_STRUCT(CardText, (), (type, text, wrap))
struct CardLink {
  std::string type = "Action.OpenUrl";
  std::string title;
  std::string url;
};
BOOST_DESCRIBE_STRUCT(CardLink, (), (type, title, url))
struct Card {
  std::string type = "AdaptiveCard";
  std::string version = "1.4";
  std::vector<CardText> body;
  std::vector<CardLink> actions;
};
BOOST_DESCRIBE_STRUCT(Card, (), (type, version, body, actions))
struct TeamsAttachment {
  std::string contentType = "application/vnd.microsoft.card.adaptive";
  Card content;
};
BOOST_DESCRIBE_STRUCT(TeamsAttachment, (), (contentType, content))
struct TeamsMessage {
  std::string type = "message";
  std::vector<TeamsAttachment> attachments;
};
BOOST_DESCRIBE_STRUCT(TeamsMessage, (), (type, attachments))

// Names may hold what means something there.
std::string for_slack(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '&') {
      safe += "&amp;";
    } else if (c == '<') {
      safe += "&lt;";
    } else if (c == '>') {
      safe += "&gt;";
    } else {
      safe += c;
    }
  }
  return safe;
}

// Puts news into words: all of it for a program, a sentence in the company's language for people.
class Teller {
 public:
  Teller(const App& app, const Snapshot& company, const Webhook& webhook, const std::string& home)
      : app_{app},
        company_{company},
        ledger_{company.ledger},
        webhook_{webhook},
        home_{home},
        settings_{ledger_.settings()},
        exponent_{find_currency_exponent(settings_.currency).value()} {}

  Telling deal(Id<Deal> id, Version version) const {
    const KeptDeal& kept = ledger_.deal(id);
    const Deal& deal = kept.value;
    const Id<Customer> customer = ledger_.resolved(deal.customer);
    DealTold told;
    told.deal_id = app_.ids().text(webhook_.company, id);
    told.customer_id = app_.ids().text(webhook_.company, customer);
    told.customer_name = ledger_.customer(customer).value.name;
    told.signed_on = deal.signed_on;
    told.back_dated = is_back_dated(ledger_, id, version);
    told.currency = settings_.currency;
    for (std::size_t i = 0; i < deal.lines.size(); ++i) {
      if (!deal.counts(i)) continue;
      const Line& line = deal.lines[i];
      told.volume_per_year += line.volume_per_year;
      told.lines.push_back(
          {line.product ? std::optional{ledger_.product(*line.product).value.name} : std::nullopt,
           line.channel, line.volume_per_year});
    }
    std::string who;
    for (const Share& share : deal.shares) {
      const std::string& name = ledger_.seller(share.seller).value.name;
      told.sellers.push_back(
          {app_.ids().text(webhook_.company, share.seller), name, share.basis_points});
      who += (who.empty() ? "" : ", ") + name;
    }
    told.company = standing();
    told.url = link("/deals/" + told.deal_id);
    if (webhook_.form == WebhookForm::json) return {whole("deal_signed", told, version)};

    const std::string channel = told.lines.empty() ? "" : in(name_of(told.lines.front().channel));
    std::vector<std::string> sentences = {
        in(say("{} signed {}: {} ({}).", "{} signerade {}: {} ({}).", strong(who),
               strong(told.customer_name), amount(told.volume_per_year), channel))};
    if (const auto& left = told.company.remaining) {
      sentences.push_back(
          left->minor_units() > 0
              ? in(say("{} left of the goal for {}.", "{} kvar av målet för {}.", amount(*left),
                       told.company.fiscal_year))
              : in(say("The goal for {} is passed by {}.", "Målet för {} är passerat med {}.",
                       told.company.fiscal_year, amount(-*left))));
    }
    return for_people(sentences, told.url, say("Open the deal", "Öppna affären"));
  }

  Telling budget(std::int32_t place, Version version) const {
    const BudgetYear& year = ledger_.budgets()[static_cast<std::size_t>(place)];
    BudgetTold told;
    told.fiscal_year = year.year.name();
    told.goal = standing_of(year.year).goal.value_or(Money{});
    told.currency = settings_.currency;
    told.url = link("/budget/" + told.fiscal_year);
    if (webhook_.form == WebhookForm::json) return {whole("budget_approved", told, version)};
    return for_people(
        {in(say("The budget for {} is approved: {}.", "Budgeten för {} är godkänd: {}.",
                strong(told.fiscal_year), amount(told.goal)))},
        told.url, say("Open the budget", "Öppna budgeten"));
  }

  Telling trial(Instant now) const {
    if (webhook_.form == WebhookForm::json)
      return {json::text(Told<TrialTold>{"trial", text(now), {settings_.name}})};
    return for_people({in(say("Kvartett reaches you: signed deals will be told here.",
                              "Kvartett når fram: signerade affärer berättas här."))},
                      link(""), say("Open Kvartett", "Öppna Kvartett"));
  }

 private:
  template <class Data>
  std::string whole(std::string type, Data data, Version version) const {
    return json::text(
        Told<Data>{std::move(type), text(ledger_.batch(version).at), std::move(data)});
  }

  Telling for_people(const std::vector<std::string>& sentences,
                     const std::optional<std::string>& url, const Sentence& open) const {
    if (webhook_.form == WebhookForm::slack) {
      std::string words;
      for (const std::string& sentence : sentences) words += (words.empty() ? "" : " ") + sentence;
      if (url) words += "\n<" + *url + "|" + in(open) + ">";
      return {json::text(SlackText{std::move(words)})};
    }
    Card card;
    for (const std::string& sentence : sentences)
      card.body.push_back({"TextBlock", sentence, true});
    if (url) card.actions.push_back({"Action.OpenUrl", in(open), *url});
    TeamsMessage message;
    message.attachments.push_back({"application/vnd.microsoft.card.adaptive", std::move(card)});
    return {json::text(message)};
  }

  Standing standing_of(const FiscalYear& year) const {
    return stand_where(company_, {year, app_.today(webhook_.company), {}, {}}).total.standing;
  }
  StandingTold standing() const {
    const FiscalYear year = settings_.fiscal_years.containing(app_.today(webhook_.company));
    const Standing standing = standing_of(year);
    return {year.name(), standing.volume.actual, standing.goal, standing.remaining};
  }
  std::optional<std::string> link(const std::string& path) const {
    return home_.empty() ? std::nullopt : std::optional{home_ + path};
  }
  std::string amount(Money amount) const {
    const Sentence words = written(amount, exponent_);
    if (settings_.currency == "SEK" && settings_.language == Language::swedish)
      return words.swedish + " kr";
    return in(words) + " " + settings_.currency;
  }
  std::string strong(const std::string& name) const {
    if (webhook_.form == WebhookForm::slack) return "*" + for_slack(name) + "*";
    return "**" + name + "**";
  }
  const std::string& in(const Sentence& sentence) const { return sentence.in(settings_.language); }

  const App& app_;
  const Snapshot& company_;
  const Ledger& ledger_;
  const Webhook& webhook_;
  const std::string& home_;
  const Settings& settings_;
  int exponent_;
};

// What came of a call, for the list of dispatches.
Dispatch outcome_of(const std::expected<OutgoingAnswer, NotReached>& answer) {
  Dispatch dispatch;
  if (!answer) {
    dispatch.fault = answer.error().why;
  } else {
    dispatch.status = answer->status;
    if (answer->status < 200 || answer->status > 299)
      dispatch.fault = say("It answered {}.", "Den svarade {}.", answer->status);
  }
  return dispatch;
}

Dispatch deliver(App& app, const Webhook& webhook, Version version, int attempt,
                 const Telling& telling, const Reach& reach) {
  const Instant begun = Clock{}.now();  // the receiver compares it with its own clock
  const std::string id =
      fmt::format("{}-{}", app.ids().text_of_webhook(webhook.company, webhook.number),
                  version == 0 ? "trial" : std::to_string(version));
  const auto before = std::chrono::steady_clock::now();
  Dispatch dispatch = outcome_of(call(signed_call(webhook, id, begun, telling), reach));
  dispatch.took_ms = std::chrono::duration_cast<std::chrono::milliseconds>(
                         std::chrono::steady_clock::now() - before)
                         .count();
  dispatch.webhook = webhook.number;
  dispatch.company = webhook.company;
  dispatch.version = version;
  dispatch.attempt = attempt;
  dispatch.at = begun;
  return dispatch;
}

// Keeps how it went; `told` is whether the webhook goes on to what comes after.
void keep(App& app, const Dispatch& dispatch, bool goes_on) {
  const Actor itself{dispatch.company, 0, Role::admin, {}, {}};
  static_cast<void>(app.write(itself, {}, [&](Desk& desk) -> Result<std::int64_t> {
    auto webhook = app.webhooks().find(dispatch.webhook);
    if (!webhook) return 0;  // removed in the meantime
    if (goes_on && dispatch.version > webhook->told_until) {
      webhook->told_until = dispatch.version;
      desk.transaction().put(*webhook);
    }
    desk.transaction().add(dispatch);
    desk.when_kept([&app, kept = *webhook, dispatch] {
      app.webhooks().put(kept);
      app.webhooks().add(dispatch);
    });
    return dispatch.webhook;
  }));
}

}  // namespace

std::optional<Version> next_to_tell(const Snapshot& company, const Webhook& webhook,
                                    Version after) {
  const Audit& audit = company.audit;
  for (std::size_t i = first_after(audit, after); i < audit.size();) {
    const Version version = audit[i].version;
    const WorthTelling news = news_from(audit, i);
    if (is_for(webhook, company.ledger, news, version)) return version;
  }
  return {};
}

Telling told(const App& app, const Snapshot& company, const Webhook& webhook, Version version,
             const std::string& home) {
  std::size_t index = first_after(company.audit, version - 1);
  const WorthTelling news = news_from(company.audit, index);
  const Teller teller{app, company, webhook, home};
  if (news.deal && webhook.tells_deals) return teller.deal(*news.deal, version);
  ENSURE(news.budget);
  return teller.budget(*news.budget, version);
}

Telling told_as_trial(const App& app, const Snapshot& company, const Webhook& webhook,
                      const std::string& home) {
  return Teller{app, company, webhook, home}.trial(app.now());
}

OutgoingCall signed_call(const Webhook& webhook, const std::string& id, Instant at,
                         const Telling& telling) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch());
  const std::string timestamp = std::to_string(seconds.count());
  return {"POST",
          webhook.url,
          {{"Content-Type", "application/json"},
           {"webhook-id", id},
           {"webhook-timestamp", timestamp},
           {"webhook-signature",
            "v1," + signature(webhook.secret, id + "." + timestamp + "." + telling.body)}},
          telling.body};
}

Result<Dispatch> try_webhook(App& app, const Actor& actor, std::int64_t number, const Reach& reach,
                             const std::string& home) {
  const Webhook webhook = TRY(view_webhook(app, actor, number));
  const auto company = app.snapshot(actor.company);
  const Dispatch dispatch =
      deliver(app, webhook, 0, 1, told_as_trial(app, *company, webhook, home), reach);
  keep(app, dispatch, false);
  return dispatch;
}

bool WebhookRunner::run_once() {
  struct Due {
    Webhook webhook;
    Version version;
  };
  std::vector<Due> due;
  const auto now = std::chrono::steady_clock::now();
  for (Webhook& webhook : app_.webhooks().all()) {
    if (webhook.paused || due.size() == at_once_max) continue;
    Progress& progress = progress_[webhook.number];
    if (progress.revision != webhook.revision) progress = Progress{webhook.revision, 0, 0, {}};
    if (progress.next > now) continue;
    const auto company = app_.snapshot(webhook.company);
    const Version newest = company->ledger.version();
    const Version after = std::max(webhook.told_until, progress.looked_until);
    if (after >= newest) continue;
    if (const auto version = next_to_tell(*company, webhook, after)) {
      due.push_back({std::move(webhook), *version});
    } else {
      progress.looked_until = newest;
    }
  }
  std::vector<std::future<void>> tellings;
  for (const Due& one : due) {
    tellings.push_back(std::async(std::launch::async, [this, &one] {
      tell(one.webhook, one.version, progress_.at(one.webhook.number));
    }));
  }
  for (std::future<void>& telling : tellings) telling.get();
  return !due.empty();
}

void WebhookRunner::tell(const Webhook& webhook, Version version, Progress& progress) {
  const auto company = app_.snapshot(webhook.company);
  const Dispatch dispatch = deliver(app_, webhook, version, progress.failed + 1,
                                    told(app_, *company, webhook, version, home_), reach_);
  const bool is_told = dispatch.fault.english.empty();
  const bool goes_on = is_told || progress.failed == static_cast<int>(std::size(waits));
  if (goes_on) {
    progress.looked_until = version;
    progress.failed = 0;
    progress.next = {};
  } else {
    progress.next = std::chrono::steady_clock::now() + waits[progress.failed++];
  }
  keep(app_, dispatch, goes_on);
}

}  // namespace kvartett
