#include "kvartett/api/routes_call.h"

#include <algorithm>
#include <charconv>

#include "kvartett/api/accept.h"
#include "kvartett/auth/secret.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

constexpr std::string_view board_cookie = "kvartett_board";

template <class Number>
std::optional<Number> find_number(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{number}
                                                                  : std::nullopt;
}

std::optional<std::string_view> find_cookie(const Request& request, std::string_view name) {
  const std::string* header = request.find_header("cookie");
  if (!header) return {};
  std::string_view rest = *header;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    const std::string_view pair = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(rest.size(), end + 1));
    if (pair.starts_with(name) && pair.substr(name.size()).starts_with('=')) {
      return pair.substr(name.size() + 1);
    }
  }
  return {};
}

// "Bearer <secret>"; nothing when the header is of another kind.
std::optional<std::string_view> find_bearer(std::string_view authorization) {
  const std::size_t blank = authorization.find(' ');
  if (blank == authorization.npos || folded(authorization.substr(0, blank)) != "bearer") return {};
  return trimmed(authorization.substr(blank));
}

// The cookie comes along by itself, so what changes something must also show that our own page sent
// it.
Result<void> is_from_our_page(const Call& call) {
  if (call.request.method == "GET") return {};
  TRY(is_from_no_other_site(call.request));
  const std::string* token = call.request.find_header("x-csrf-token");
  if (token && is_csrf_token(call.session_secret, *token)) return {};
  return refuse(Wrong::forbidden,
                say("The header X-CSRF-Token is missing or not this session's: reload the page.",
                    "Huvudet X-CSRF-Token saknas eller hör inte till sessionen: ladda om sidan."));
}

}  // namespace

// Over https a browser takes the prefix only from this very host, for the whole of it, and never
// over http: nobody beside us can have planted the cookie.
std::string_view session_cookie_name(const Request& request) {
  return request.https ? "__Host-kvartett_session" : "kvartett_session";
}

std::optional<std::string_view> find_session_secret(const Request& request) {
  return find_cookie(request, session_cookie_name(request));
}

std::string_view sign_in_cookie_name(const Request& request) {
  return request.https ? "__Host-kvartett_sign_in" : "kvartett_sign_in";
}

std::optional<std::string_view> find_sign_in_secret(const Request& request) {
  return find_cookie(request, sign_in_cookie_name(request));
}

// A browser says whose page it is that asks, and no page can make it say otherwise. Where it does
// not (over http to another machine, an old browser) it still says which origin, which is ours when
// it names the host that was asked for.
Result<void> is_from_no_other_site(const Request& request) {
  bool is_ours = true;
  if (const std::string* site = request.find_header("sec-fetch-site")) {
    is_ours = *site == "same-origin" || *site == "none";
  } else if (const std::string* origin = request.find_header("origin")) {
    const std::string* host = request.find_header("host");
    const std::size_t scheme = origin->find("://");
    is_ours = host && scheme != origin->npos && origin->substr(scheme + 3) == *host;
  }
  if (is_ours) return {};
  return refuse(Wrong::forbidden,
                say("This came from another site's page, or a proxy changed the name of this one.",
                    "Detta kom från en annan webbplats sida, eller så har en proxy ändrat namnet "
                    "på den här."));
}

Result<void> identify(Call& call) {
  std::optional<Actor> found;
  const std::string* authorization = call.request.find_header("authorization");
  std::optional<std::string_view> secret;
  if (authorization) {
    secret = find_bearer(*authorization);
    if (secret) found = call.app().directory().find_token(*secret, call.app().now());
  } else {
    secret = find_session_secret(call.request);
    if (secret) found = call.app().directory().find_session(*secret, call.app().now());
    call.session_secret = secret.value_or("");
  }
  if (!found) {
    call.showed_credential = authorization || secret;
    if (secret) call.former_holder = call.app().directory().find_former_holder(*secret);
    return refuse(Wrong::not_signed_in, say("Sign in first.", "Logga in först."));
  }
  call.actor = *found;
  choose_language_of(call, call.actor.language);
  if (authorization) return {};
  auto ours = is_from_our_page(call);
  call.other_site = !ours;
  return ours;
}

std::optional<std::string_view> find_board_secret(const Request& request) {
  return find_cookie(request, board_cookie);
}

Result<void> identify_board(Call& call) {
  const auto secret = find_board_secret(call.request);
  if (secret)
    call.board = call.app().boards().see(kvartett::secret_hash(*secret), call.app().now());
  if (call.board) return {};
  return refuse(Wrong::not_signed_in,
                say("This screen is not paired.", "Den här skärmen är inte parad."));
}

void choose_language_of(Call& call, std::optional<Language> own_choice) {
  if (own_choice) {
    call.language = *own_choice;
  } else if (const std::string* wish = call.request.find_header("accept-language")) {
    call.language = wished_language(*wish);
  } else {
    call.language = call.company()->ledger.settings().language;
  }
}

Result<Once> Call::once() const {
  const std::string* key = request.find_header("idempotency-key");
  if (!key) return Once{};
  const bool is_printable = std::ranges::all_of(*key, [](char c) { return c >= ' ' && c <= '~'; });
  if (key->empty() || key->size() > 200 || !is_printable) {
    return refuse(Wrong::invalid,
                  say("An idempotency key is 1 to 200 printable ASCII characters.",
                      "En idempotensnyckel är 1 till 200 skrivbara ASCII-tecken."),
                  "Idempotency-Key");
  }
  return Once{*key,
              kvartett::secret_hash(request.method + '\n' + request.path + '\n' + request.body)};
}

Result<Version> Call::seen() const {
  const std::string* match = request.find_header("if-match");
  if (!match) {
    return refuse(Wrong::no_version,
                  say("Say which version you change: send its ETag as If-Match.",
                      "Ange vilken version du ändrar: skicka dess ETag som If-Match."));
  }
  std::string_view tag = trimmed(*match);
  if (tag.size() < 3 || !tag.starts_with('"') || !tag.ends_with('"')) return -1;
  return find_number<Version>(tag.substr(1, tag.size() - 2)).value_or(-1);
}

std::string Call::secret_hash() const {
  const std::string* authorization = request.find_header("authorization");
  if (!authorization) return kvartett::secret_hash(session_secret);
  return kvartett::secret_hash(find_bearer(*authorization).value_or(""));
}

std::optional<Version> Call::last_event_id() const {
  const std::string* id = request.find_header("last-event-id");
  if (!id || id->empty()) return {};
  return find_number<Version>(*id).value_or(-1);
}

bool Call::has_already(std::string_view etag) const {
  const std::string* header = request.find_header("if-none-match");
  if (!header) return false;
  std::string_view rest = *header;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    std::string_view tag = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(rest.size(), end + 1));
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag == etag || tag == "*") return true;
  }
  return false;
}

std::optional<Date> Asked::date(std::string_view name) {
  const std::string* value = call_.request.find_query(name);
  if (!value) return {};
  const auto found = find_date(*value);
  if (!found) add(name, json::Plain<Date>::wrong(*value));
  return found;
}

std::string Asked::text(std::string_view name) {
  const std::string* value = call_.request.find_query(name);
  if (value && value->size() > 400) {
    add(name, say("This text is too long.", "Texten är för lång."));
    return {};
  }
  return value ? *value : std::string{};
}

std::int64_t Asked::number(std::string_view name, std::int64_t least, std::int64_t most,
                           std::int64_t otherwise) {
  const std::string* value = call_.request.find_query(name);
  if (!value) return otherwise;
  const auto found = find_number<std::int64_t>(*value);
  if (found && *found >= least && *found <= most) return *found;
  add(name, say("This must be a whole number from {} to {}.",
                "Detta ska vara ett heltal från {} till {}.", least, most));
  return otherwise;
}

std::optional<FiscalYear> Asked::fiscal_year(std::string_view name) {
  const std::string* value = call_.request.find_query(name);
  if (!value) return {};
  auto found = ledger_.settings().fiscal_years.find_named(*value);
  if (!found)
    add(name, say("There is no fiscal year {}.", "Det finns inget räkenskapsår {}.",
                  json::quoted(*value)));
  return found;
}

namespace {

// "seller,channel": every word once. A branch is a team with those below it, one or the other.
GroupBy read_by(Asked& asked, TeamRows& team_rows) {
  GroupBy by;
  const std::string text = asked.text("by");
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    const std::string_view word = rest.substr(0, end);
    bool* const flag = word == "channel"    ? &by.channel
                       : word == "seller"   ? &by.seller
                       : word == "team"     ? &by.team
                       : word == "branch"   ? &by.team
                       : word == "month"    ? &by.month
                       : word == "customer" ? &by.customer
                       : word == "product"  ? &by.product
                                            : nullptr;
    if (!flag) {
      asked.add("by",
                say("{} is not one of: channel, seller, team, branch, month, customer, product.",
                    "{} är inte något av: channel, seller, team, branch, month, customer, product.",
                    json::quoted(word)));
      return by;
    }
    if (*flag) {
      asked.add("by", say("{} is there twice.", "{} finns två gånger.", json::quoted(word)));
      return by;
    }
    *flag = true;
    if (word == "branch") team_rows = TeamRows::with_those_below;
    rest.remove_prefix(end);
    if (rest.empty()) return by;
    rest.remove_prefix(1);
    if (rest.empty()) asked.add("by", say("It ends with a comma.", "Det slutar med ett komma."));
  }
  return by;
}

}  // namespace

DealQuestion Asked::deals() {
  DealQuestion question;
  question.from = date("from");
  question.to = date("to");
  question.filter = filter();
  question.search = text("q");
  return question;
}

EntryQuestion Asked::entries() {
  EntryQuestion question;
  question.from = date("from");
  question.to = date("to");
  question.filter = filter();
  // A deal that is not hers and one that does not exist are refused by the same words.
  if (const std::string* deal = call_.request.find_query("deal_id"))
    question.deal = call_.app().ids().find<Deal>(call_.actor.company, *deal).value_or(Id<Deal>{});
  return question;
}

StandingQuestion Asked::standing() {
  StandingQuestion question;
  question.on = date("on");
  question.year = fiscal_year("fiscal_year");
  question.filter = filter();
  question.by = read_by(*this, question.team_rows);
  return question;
}

void Asked::days(Date& from, Date& to) {
  const FiscalYear year = fiscal_year("fiscal_year")
                              .value_or(ledger_.settings().fiscal_years.containing(call_.today()));
  from = date("from").value_or(year.first);
  to = date("to").value_or(year.last);
}

BridgeQuestion Asked::bridge() {
  BridgeQuestion question;
  days(question.from, question.to);
  question.filter.seller = seller();
  question.filter.team = team();
  question.filter.channel = choice<Channel>("channel");
  question.filter.customer = customer();
  return question;
}

Filter Asked::filter() {
  Filter filter;
  filter.seller = seller();
  filter.team = team();
  filter.channel = choice<Channel>("channel");
  filter.customer = customer();
  filter.product = product();
  return filter;
}

Result<void> Asked::done() {
  if (!wrong_.empty()) return refuse(std::move(wrong_));
  if (!missing_.empty()) return std::unexpected(Problems{Wrong::missing, std::move(missing_)});
  return {};
}

Response json_answer(std::string body, int status) {
  Response response;
  response.status = status;
  response.content_type = "application/json";
  response.body = std::move(body);
  return response;
}

Response json_answer(std::string body, Version version, int status) {
  Response response = json_answer(std::move(body), status);
  response.headers.emplace_back("ETag", etag_of(version));
  return response;
}

std::string etag_of(Version version) { return fmt::format("\"{}\"", version); }

}  // namespace kvartett
