// One request on its way through its route: who asks, in which language, and what is asked, read
// strictly.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/api/routes.h"
#include "kvartett/api/wire.h"
#include "kvartett/app/keep_account.h"
#include "kvartett/app/view_bridge.h"
#include "kvartett/app/view_sales.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/rollup/query.h"

namespace kvartett {

class Call {
 public:
  Call(Service& by, const Request& asked) : service{by}, request{asked} {}

  Service& service;
  const Request& request;
  std::string_view in_path;                         // what stands in the place of {…}
  std::array<std::string_view, 2> further_in_path;  // of the second and third, when there are
  json::Value body;
  Actor actor;                 // of a route that is not public
  std::string session_secret;  // empty: a token's request
  // Of one who was turned away: whether another site's page asked, and whose the credential was
  // that she showed.
  bool other_site = false;
  bool showed_credential = false;
  bool was_asked_for_code = false;  // the password was right, and no code was sent yet
  std::optional<User> former_holder;
  std::optional<Board> board;  // of a route for boards, which has no actor
  Language language = Language::english;

  App& app() const { return service.app; }
  wire::Names names(const Snapshot& company) const {
    return {service.app.ids(), actor.company, company.ledger, language};
  }
  std::shared_ptr<const Snapshot> company() const { return service.app.snapshot(actor.company); }
  Date today() const { return service.app.today(actor.company); }

  // The sender's Idempotency-Key, bound to this very request.
  Result<Once> once() const;
  // Which version the sender has seen, by If-Match; what is no version of ours is never the current
  // one.
  Result<Version> seen() const;
  // Of the session's or the token's secret.
  std::string secret_hash() const;
  // Of the last event that one who listens again has seen; one that is no version of ours is never
  // known.
  std::optional<Version> last_event_id() const;
  // Whether the sender has this state already, by If-None-Match.
  bool has_already(std::string_view etag) const;
};

// What the session's cookie is called on this connection.
std::string_view session_cookie_name(const Request& request);

// What the cookies of a browser hold: of her session, and of one who is on her way in by the
// identity provider.
std::optional<std::string_view> find_session_secret(const Request& request);
std::string_view sign_in_cookie_name(const Request& request);
std::optional<std::string_view> find_sign_in_secret(const Request& request);

// Refused when a browser says that another site's page made it ask.
Result<void> is_from_no_other_site(const Request& request);

// Notes who came in, went out or was refused what, for the log, and refusals for the
// administrators; other answers stay as they are.
void note_security(const Call& call, const Route& route, Response& response);
// Whether people can be written to: there is a mail server, and an address for the links.
bool sends_letters(const Service& service);
// Where the request comes from.
Browser browser_of(const Call& call);
// What a person does with her own account needs her session: refused to a token.
Result<void> by_session(const Call& call);
// What one who has signed in shows that it is still she by.
OwnProof proof_of(const Call& call, OwnProof typed);
// Whoever comes in has a session of her own: the one that this browser had before, hers or
// another's, is over.
void end_earlier_session(const Call& call);
// Who she is now, with the cookie of her new session; and the cookie is taken away.
Response signed_in_answer(Call& call, const SignedIn& signed_in);
void end_cookie(const Call& call, Response& response);

// Who asks, by token or cookie; fills in the actor, the session and the language.
Result<void> identify(Call& call);

// Which board asks, by its own cookie, which opens nothing else.
Result<void> identify_board(Call& call);
// What the screen holds; nothing: it was never given anything.
std::optional<std::string_view> find_board_secret(const Request& request);

// The person's own choice, else what the browser wishes, else the company's.
void choose_language_of(Call& call, std::optional<Language> own_choice);

// Reads the query's parameters, each with its place; done() tells what was wrong.
class Asked {
 public:
  Asked(const Call& call, const Ledger& ledger) : call_{call}, ledger_{ledger} {}

  std::optional<Date> date(std::string_view name);
  std::string text(std::string_view name);  // empty: not given
  std::int64_t number(std::string_view name, std::int64_t least, std::int64_t most,
                      std::int64_t otherwise);
  std::size_t limit() { return static_cast<std::size_t>(number("limit", 1, 1000, 100)); }
  std::optional<FiscalYear> fiscal_year(std::string_view name);

  template <class T>
  std::optional<Id<T>> id(std::string_view name, const Sentence& missing) {
    const std::string* value = call_.request.find_query(name);
    if (!value) return {};
    const auto found = call_.app().ids().find<T>(call_.actor.company, *value);
    if (found && ledger_.has(*found)) return found;
    missing_.push_back({std::string{name}, missing});
    return {};
  }
  std::optional<Id<Seller>> seller() {
    return id<Seller>("seller_id", say("There is no such seller.", "Säljaren finns inte."));
  }
  std::optional<Id<Team>> team() {
    return id<Team>("team_id", say("There is no such team.", "Teamet finns inte."));
  }
  std::optional<Id<Customer>> customer() {
    return id<Customer>("customer_id", say("There is no such customer.", "Kunden finns inte."));
  }
  std::optional<Id<Product>> product() {
    return id<Product>("product_id", say("There is no such product.", "Produkten finns inte."));
  }

  // From a day to another, or a fiscal year; the one that today is in, when neither is said.
  void days(Date& from, Date& to);

  // By seller, team, channel, customer and product, as far as the route takes them.
  Filter filter();
  // What a list of deals or of entries, and a file of them, is narrowed by; its page is not read.
  DealQuestion deals();
  EntryQuestion entries();
  BridgeQuestion bridge();
  // On which day, of which year, so narrowed, and grouped by what `by` names: "seller,channel".
  StandingQuestion standing();

  template <class Choice>
  std::optional<Choice> choice(std::string_view name) {
    const std::string* value = call_.request.find_query(name);
    if (!value) return {};
    Choice choice{};
    if (boost::describe::enum_from_string(value->c_str(), choice)) return choice;
    add(name, say("{} is not one of those that there are.", "{} är inte någon av dem som finns.",
                  json::quoted(*value)));
    return {};
  }

  void add(std::string_view name, Sentence sentence) {
    wrong_.push_back({std::string{name}, std::move(sentence)});
  }
  // As `add`, of a thing that is not there.
  void add_missing(std::string_view name, Sentence sentence) {
    missing_.push_back({std::string{name}, std::move(sentence)});
  }
  Result<void> done();

 private:
  const Call& call_;
  const Ledger& ledger_;
  std::vector<Problem> wrong_;
  std::vector<Problem> missing_;
};

// The part of a sorted list that a page shows: what follows the thing that `cursor` names.
template <class Item, class Name>
Result<std::optional<std::string>> cut_page(std::vector<Item>& sorted, const Call& call,
                                            std::size_t limit, Name name) {
  if (const std::string* cursor = call.request.find_query("cursor")) {
    const auto last =
        std::ranges::find_if(sorted, [&](const Item& item) { return name(item) == *cursor; });
    if (last == sorted.end()) {
      return refuse(Wrong::invalid,
                    say("This cursor leads nowhere; begin from the top.",
                        "Markören leder ingenstans; börja från början."),
                    "cursor");
    }
    sorted.erase(sorted.begin(), last + 1);
  }
  std::optional<std::string> next;
  if (sorted.size() > limit) {
    sorted.resize(limit);
    next = name(sorted.back());
  }
  return next;
}

Response json_answer(std::string body, int status = 200);
// Also names the state, for If-Match.
Response json_answer(std::string body, Version version, int status = 200);
std::string etag_of(Version version);

// The handlers, by the operation they are.
namespace operations {

using Answer = Result<Response>;
Answer get_sign_in(Call&), sign_in(Call&), switch_company(Call&), sign_out(Call&), get_me(Call&),
    change_me(Call&);
Answer list_invitations(Call&), invite(Call&), withdraw_invitation(Call&),
    look_at_invitation(Call&), accept_invitation(Call&), make_reset_link(Call&),
    ask_password_reset(Call&), look_at_password_reset(Call&), reset_password(Call&),
    remove_user_second_factor(Call&);
Answer begin_provider_sign_in(Call&), finish_provider_sign_in(Call&), prove_provider_sign_in(Call&),
    unlink_provider(Call&);
Answer get_account(Call&), change_password(Call&), set_up_second_factor(Call&),
    confirm_second_factor(Call&), remove_second_factor(Call&), renew_recovery_codes(Call&),
    list_sessions(Call&), end_session(Call&), end_all_sessions(Call&);
Answer get_company(Call&), change_company(Call&);
Answer list_users(Call&), add_user(Call&), get_user(Call&), change_user(Call&);
Answer list_tokens(Call&), add_token(Call&), remove_token(Call&);
Answer list_sellers(Call&), add_seller(Call&), get_seller(Call&), change_seller(Call&);
Answer list_teams(Call&), add_team(Call&), get_team(Call&), change_team(Call&);
Answer list_customers(Call&), add_customer(Call&), get_customer(Call&), change_customer(Call&);
Answer list_products(Call&), add_product(Call&), get_product(Call&), change_product(Call&);
Answer preview_deal(Call&), list_deals(Call&), sign_deal(Call&), get_deal(Call&);
Answer correct_deal(Call&), preview_correction(Call&), terminate_deal(Call&),
    preview_termination(Call&), reinstate_deal(Call&), preview_reinstatement(Call&),
    void_deal(Call&), preview_void(Call&);
Answer list_channel_review(Call&), accept_channels(Call&);
Answer get_closed_months(Call&), close_months(Call&);
Answer merge_customers(Call&), unmerge_customer(Call&);
Answer list_entries(Call&), get_standing(Call&), get_lens(Call&);
Answer list_renewals(Call&), list_cross_sell(Call&), list_win_back(Call&), get_new_sales(Call&);
Answer get_calendar(Call&), get_calendar_link(Call&), make_calendar_link(Call&),
    revoke_calendar_link(Call&), get_calendar_feed(Call&);
Answer get_key_figures(Call&), get_overlay_credit(Call&), list_customer_duplicates(Call&);
Answer get_budget(Call&), put_budget_draft(Call&), approve_budget(Call&);
Answer get_proposal(Call&), get_retro_plan(Call&), distribute_goal(Call&), add_up_budget(Call&),
    try_plan(Call&);
Answer list_versions(Call&), list_scenarios(Call&), set_aside_budget(Call&), rename_scenario(Call&),
    remove_scenario(Call&), get_version(Call&), compare_versions(Call&);
Answer read_budget(Call&);
Answer export_deals(Call&), export_entries(Call&), export_standing(Call&), export_customers(Call&),
    export_budget(Call&), export_revenue(Call&), export_company(Call&);
Answer get_revenue(Call&), list_revenue_entries(Call&), match_revenue_entry(Call&);
Answer get_bridge(Call&), list_bridge_rows(Call&), export_bridge(Call&), get_accuracy(Call&);
Answer get_kam(Call&), list_satisfaction(Call&), note_satisfaction(Call&),
    take_back_satisfaction(Call&);
Answer list_rates(Call&), add_rates(Call&), add_rates_file(Call&), get_rate(Call&);
Answer list_imports(Call&), begin_import(Call&), get_import(Call&), put_mapping(Call&),
    commit_import(Call&), undo_import(Call&);
Answer get_digest(Call&), choose_digest(Call&), send_digest(Call&);
Answer list_webhooks(Call&), add_webhook(Call&), get_webhook(Call&), change_webhook(Call&),
    remove_webhook(Call&), try_webhook(Call&), list_dispatches(Call&);
Answer list_audit(Call&), export_audit(Call&), list_refusals(Call&);
Answer get_events(Call&);
Answer get_progress(Call&), get_leaderboard(Call&);
Answer list_boards(Call&), pair_board(Call&), get_board_settings(Call&), change_board(Call&),
    remove_board(Call&);
Answer get_pairing(Call&), start_pairing(Call&), get_board(Call&), get_board_events(Call&);
Answer get_contract(Call&), get_docs(Call&), get_health(Call&), get_readiness(Call&),
    get_metrics(Call&);

}  // namespace operations
}  // namespace kvartett
