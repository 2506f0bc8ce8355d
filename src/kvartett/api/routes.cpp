#include "kvartett/api/routes.h"

#include <algorithm>
#include <array>
#include <optional>

#include "kvartett/api/accept.h"
#include "kvartett/api/answer.h"
#include "kvartett/api/limits.h"
#include "kvartett/api/routes_call.h"
#include "kvartett/api/static_files.h"
#include "kvartett/app/keep_rates.h"

namespace kvartett {
namespace {

using namespace operations;

constexpr Roles anybody;  // signed in or not
constexpr Roles all = Roles{Role::admin, Role::manager, Role::seller, Role::viewer}.and_leaders();
constexpr Roles sellers = Roles{Role::admin, Role::manager, Role::seller}.and_leaders();
constexpr Roles goal_readers = Roles{Role::admin, Role::manager, Role::viewer}.and_leaders();
constexpr Roles planners{Role::admin, Role::manager, Role::viewer};
constexpr Roles managers{Role::admin, Role::manager};
constexpr Roles admins{Role::admin};
constexpr Roles boards = Roles::board();  // a screen that is paired, and nobody else

constexpr auto none = Body::none;
constexpr auto json_body = Body::json;
constexpr auto file_body = Body::file;
constexpr auto large_file = Body::large_file;

// clang-format off
constexpr Route table[] = {
    {"GET",    "/api/v1/sign-in",            "get_sign_in",      anybody,  none,      "", get_sign_in},
    {"POST",   "/api/v1/session",            "sign_in",          anybody,  json_body, "", operations::sign_in},
    {"POST",   "/api/v1/sign-in/provider",   "begin_provider_sign_in", anybody, json_body, "", begin_provider_sign_in},
    {"POST",   "/api/v1/sign-in/provider/return", "finish_provider_sign_in", anybody, json_body, "", finish_provider_sign_in},
    {"POST",   "/api/v1/sign-in/provider/code", "prove_provider_sign_in", anybody, json_body, "", prove_provider_sign_in},
    {"POST",   "/api/v1/session/company",    "switch_company",   all,      json_body, "", operations::switch_company},
    {"DELETE", "/api/v1/session",            "sign_out",         all,      none,      "", operations::sign_out},
    {"GET",    "/api/v1/me",                 "get_me",           all,      none,      "", get_me},
    {"PATCH",  "/api/v1/me",                 "change_me",        all,      json_body, "", change_me},

    {"GET",    "/api/v1/account",            "get_account",      all,      none,      "", get_account},
    {"POST",   "/api/v1/account/password",   "change_password",  all,      json_body, "", operations::change_password},
    {"POST",   "/api/v1/account/second-factor", "set_up_second_factor", all, json_body, "", operations::set_up_second_factor},
    {"POST",   "/api/v1/account/second-factor/confirmation", "confirm_second_factor", all, json_body, "", operations::confirm_second_factor},
    {"POST",   "/api/v1/account/second-factor/removal", "remove_second_factor", all, json_body, "", operations::remove_second_factor},
    {"POST",   "/api/v1/account/recovery-codes", "renew_recovery_codes", all, json_body, "", operations::renew_recovery_codes},
    {"POST",   "/api/v1/account/provider/removal", "unlink_provider", all, json_body, "", unlink_provider},
    {"GET",    "/api/v1/sessions",           "list_sessions",    all,      none,      "", list_sessions},
    {"DELETE", "/api/v1/sessions",           "end_all_sessions", all,      none,      "", operations::end_all_sessions},
    {"DELETE", "/api/v1/sessions/{id}",      "end_session",      all,      none,      "", operations::end_session},

    {"GET",    "/api/v1/company",            "get_company",      all,      none,      "", get_company},
    {"PATCH",  "/api/v1/company",            "change_company",   admins,   json_body, "", change_company},

    {"GET",    "/api/v1/closed-months",      "get_closed_months", all,     none,      "", get_closed_months},
    {"PUT",    "/api/v1/closed-months",      "close_months",     managers, json_body, "", operations::close_months},

    {"GET",    "/api/v1/users",              "list_users",       admins,   none,      "q limit cursor", list_users},
    {"POST",   "/api/v1/users",              "add_user",         admins,   json_body, "", operations::add_user},
    {"GET",    "/api/v1/users/{id}",         "get_user",         admins,   none,      "", get_user},
    {"PATCH",  "/api/v1/users/{id}",         "change_user",      admins,   json_body, "", operations::change_user},
    {"POST",   "/api/v1/users/{id}/reset-link", "make_reset_link", admins, none,      "", operations::make_reset_link},
    {"DELETE", "/api/v1/users/{id}/second-factor", "remove_user_second_factor", admins, none, "", remove_user_second_factor},
    {"GET",    "/api/v1/invitations",        "list_invitations", admins,   none,      "limit cursor", list_invitations},
    {"POST",   "/api/v1/invitations",        "invite",           admins,   json_body, "", operations::invite},
    {"DELETE", "/api/v1/invitations/{id}",   "withdraw_invitation", admins, none,     "", operations::withdraw_invitation},
    // Whoever has the secret of a link is let in by it, and nobody else.
    {"POST",   "/api/v1/invitations/look",   "look_at_invitation", anybody, json_body, "", operations::look_at_invitation},
    {"POST",   "/api/v1/invitations/acceptance", "accept_invitation", anybody, json_body, "", operations::accept_invitation},
    {"POST",   "/api/v1/password-resets",    "ask_password_reset", anybody, json_body, "", operations::ask_password_reset},
    {"POST",   "/api/v1/password-resets/look", "look_at_password_reset", anybody, json_body, "", look_at_password_reset},
    {"POST",   "/api/v1/password-resets/use", "reset_password",  anybody,  json_body, "", operations::reset_password},
    {"GET",    "/api/v1/tokens",             "list_tokens",      all,      none,      "limit cursor", list_tokens},
    {"POST",   "/api/v1/tokens",             "add_token",        all,      json_body, "", operations::add_token},
    {"DELETE", "/api/v1/tokens/{id}",        "remove_token",     all,      none,      "", remove_token},

    {"GET",    "/api/v1/sellers",            "list_sellers",     all,      none,      "q limit cursor", list_sellers},
    {"POST",   "/api/v1/sellers",            "add_seller",       managers, json_body, "", operations::add_seller},
    {"GET",    "/api/v1/sellers/{id}",       "get_seller",       all,      none,      "", get_seller},
    {"PATCH",  "/api/v1/sellers/{id}",       "change_seller",    managers, json_body, "", operations::change_seller},
    {"GET",    "/api/v1/teams",              "list_teams",       all,      none,      "q limit cursor", list_teams},
    {"POST",   "/api/v1/teams",              "add_team",         managers, json_body, "", operations::add_team},
    {"GET",    "/api/v1/teams/{id}",         "get_team",         all,      none,      "", get_team},
    {"PATCH",  "/api/v1/teams/{id}",         "change_team",      managers, json_body, "", operations::change_team},

    {"GET",    "/api/v1/customers",          "list_customers",   all,      none,      "q on status owner_seller_id limit cursor", list_customers},
    {"POST",   "/api/v1/customers",          "add_customer",     sellers,  json_body, "", operations::add_customer},
    {"GET",    "/api/v1/customers/{id}",     "get_customer",     all,      none,      "on", get_customer},
    {"PATCH",  "/api/v1/customers/{id}",     "change_customer",  sellers,  json_body, "", operations::change_customer},
    {"POST",   "/api/v1/customers/{id}/merge", "merge_customers", managers, json_body, "", operations::merge_customers},
    {"POST",   "/api/v1/customers/{id}/unmerge", "unmerge_customer", managers, json_body, "", operations::unmerge_customer},
    {"GET",    "/api/v1/customer-duplicates", "list_customer_duplicates", managers, none, "limit cursor", list_customer_duplicates},
    {"GET",    "/api/v1/products",           "list_products",    all,      none,      "q limit cursor", list_products},
    {"POST",   "/api/v1/products",           "add_product",      managers, json_body, "", operations::add_product},
    {"GET",    "/api/v1/products/{id}",      "get_product",      all,      none,      "", get_product},
    {"PATCH",  "/api/v1/products/{id}",      "change_product",   managers, json_body, "", operations::change_product},

    {"POST",   "/api/v1/deals/preview",      "preview_deal",     sellers,  json_body, "", operations::preview_deal},
    {"GET",    "/api/v1/deals",              "list_deals",       all,      none,      "from to seller_id channel customer_id product_id q limit cursor", list_deals},
    {"POST",   "/api/v1/deals",              "sign_deal",        sellers,  json_body, "", operations::sign_deal},
    {"GET",    "/api/v1/deals/{id}",         "get_deal",         all,      none,      "", get_deal},
    {"PATCH",  "/api/v1/deals/{id}",         "correct_deal",     sellers,  json_body, "", operations::correct_deal},
    {"POST",   "/api/v1/deals/{id}/preview", "preview_correction", sellers, json_body, "", preview_correction},
    {"POST",   "/api/v1/deals/{id}/termination", "terminate_deal", sellers, json_body, "", operations::terminate_deal},
    {"POST",   "/api/v1/deals/{id}/termination/preview", "preview_termination", sellers, json_body, "", preview_termination},
    {"POST",   "/api/v1/deals/{id}/reinstatement", "reinstate_deal", sellers, json_body, "", operations::reinstate_deal},
    {"POST",   "/api/v1/deals/{id}/reinstatement/preview", "preview_reinstatement", sellers, json_body, "", preview_reinstatement},
    {"POST",   "/api/v1/deals/{id}/void",    "void_deal",        sellers,  json_body, "", operations::void_deal},
    {"POST",   "/api/v1/deals/{id}/void/preview", "preview_void", sellers, json_body, "", preview_void},
    {"GET",    "/api/v1/channel-review",     "list_channel_review", all,   none,      "limit cursor", list_channel_review},
    {"POST",   "/api/v1/channel-review/accept", "accept_channels", managers, json_body, "", operations::accept_channels},

    {"GET",    "/api/v1/entries",            "list_entries",     all,      none,      "from to seller_id team_id channel customer_id product_id deal_id limit cursor", list_entries},
    {"GET",    "/api/v1/standing",           "get_standing",     all,      none,      "on fiscal_year by seller_id team_id channel customer_id product_id", get_standing},
    {"GET",    "/api/v1/lens",               "get_lens",         all,      none,      "fiscal_year seller_id team_id channel deal_id", get_lens},
    {"GET",    "/api/v1/work-lists/renewals", "list_renewals",   all,      none,      "days fiscal_year seller_id limit cursor", list_renewals},
    {"GET",    "/api/v1/work-lists/cross-sell", "list_cross_sell", all,    none,      "seller_id customer_id group limit cursor", list_cross_sell},
    {"GET",    "/api/v1/work-lists/win-back", "list_win_back",   all,      none,      "seller_id status limit cursor", list_win_back},
    {"GET",    "/api/v1/work-lists/new-sales", "get_new_sales",  all,      none,      "fiscal_year on seller_id contacts_per_deal", get_new_sales},
    {"GET",    "/api/v1/calendar",           "get_calendar",     all,      none,      "from to seller_id limit cursor", get_calendar},
    {"GET",    "/api/v1/calendar/link",      "get_calendar_link", all,     none,      "", get_calendar_link},
    {"POST",   "/api/v1/calendar/link",      "make_calendar_link", all,    json_body, "", operations::make_calendar_link},
    {"DELETE", "/api/v1/calendar/link",      "revoke_calendar_link", all,  none,      "", operations::revoke_calendar_link},
    // Whoever has the secret may read, and nobody else: calendar programs cannot sign in.
    {"GET",    "/api/v1/calendar/{secret}.ics", "get_calendar_feed", anybody, none,  "seller_id", get_calendar_feed},
    {"GET",    "/api/v1/key-figures",        "get_key_figures",  all,      none,      "fiscal_year on by seller_id team_id channel customer_id product_id", get_key_figures},
    {"GET",    "/api/v1/overlay-credit",     "get_overlay_credit", all,    none,      "fiscal_year on seller_id", get_overlay_credit},

    {"GET",    "/api/v1/budgets/{fiscal_year}",          "get_budget",       goal_readers, none,      "status", get_budget},
    {"PUT",    "/api/v1/budgets/{fiscal_year}/draft",    "put_budget_draft", managers, json_body, "", put_budget_draft},
    {"POST",   "/api/v1/budgets/{fiscal_year}/approval", "approve_budget",   managers, json_body, "", operations::approve_budget},
    {"GET",    "/api/v1/budgets/{fiscal_year}/proposal", "get_proposal",     planners, none,      "total", get_proposal},
    {"GET",    "/api/v1/budgets/{fiscal_year}/retro",    "get_retro_plan",   planners, none,      "", get_retro_plan},
    {"POST",   "/api/v1/budgets/{fiscal_year}/distribute", "distribute_goal", planners, json_body, "", operations::distribute_goal},
    {"POST",   "/api/v1/budgets/{fiscal_year}/arithmetic", "add_up_budget",  planners, json_body, "", operations::add_up_budget},
    {"POST",   "/api/v1/budgets/{fiscal_year}/try",      "try_plan",         planners, json_body, "", operations::try_plan},
    {"POST",   "/api/v1/budgets/{fiscal_year}/read",     "read_budget",      managers, file_body, "", operations::read_budget},
    {"GET",    "/api/v1/budgets/{fiscal_year}/scenarios", "list_scenarios",  planners, none,      "", list_scenarios},
    {"POST",   "/api/v1/budgets/{fiscal_year}/scenarios", "set_aside_budget", managers, json_body, "", operations::set_aside_budget},
    {"PATCH",  "/api/v1/budgets/{fiscal_year}/scenarios/{scenario}", "rename_scenario", managers, json_body, "", operations::rename_scenario},
    {"DELETE", "/api/v1/budgets/{fiscal_year}/scenarios/{scenario}", "remove_scenario", managers, none, "", operations::remove_scenario},
    {"GET",    "/api/v1/budgets/{fiscal_year}/versions", "list_versions",    planners, none,      "", list_versions},
    {"GET",    "/api/v1/budgets/{fiscal_year}/versions/{version}", "get_version", planners, none, "", get_version},
    {"GET",    "/api/v1/budgets/{fiscal_year}/versions/{version}/diff/{other}", "compare_versions", planners, none, "", compare_versions},

    {"GET",    "/api/v1/revenue",            "get_revenue",      all,      none,      "fiscal_year from to by customer_id kam_id", get_revenue},
    {"GET",    "/api/v1/revenue/entries",    "list_revenue_entries", all,  none,      "fiscal_year from to customer_id kam_id deal_id only show limit cursor", list_revenue_entries},
    {"PUT",    "/api/v1/revenue/entries/{seq}/match", "match_revenue_entry", managers, json_body, "", match_revenue_entry},
    {"GET",    "/api/v1/bridge",             "get_bridge",       all,      none,      "fiscal_year from to seller_id team_id channel customer_id", get_bridge},
    {"GET",    "/api/v1/bridge/rows",        "list_bridge_rows", all,      none,      "step fiscal_year from to seller_id team_id channel customer_id limit cursor", list_bridge_rows},
    {"GET",    "/api/v1/accuracy",           "get_accuracy",     all,      none,      "ended_from ended_to seller_id team_id channel customer_id product_id limit", get_accuracy},

    {"GET",    "/api/v1/kam/{id}",           "get_kam",          all,      none,      "fiscal_year", get_kam},
    {"GET",    "/api/v1/satisfaction",       "list_satisfaction", all,     none,      "customer_id limit cursor", list_satisfaction},
    {"POST",   "/api/v1/satisfaction",       "note_satisfaction", sellers, json_body, "", note_satisfaction},
    {"DELETE", "/api/v1/satisfaction/{id}",  "take_back_satisfaction", sellers, none, "", take_back_satisfaction},

    {"GET",    "/api/v1/rates",              "list_rates",       all,      none,      "currency from to limit cursor", list_rates},
    {"POST",   "/api/v1/rates",              "add_rates",        managers, json_body, "", add_rates},
    {"POST",   "/api/v1/rates/file",         "add_rates_file",   managers, file_body, "currency", add_rates_file},
    {"GET",    "/api/v1/rates/{currency}",   "get_rate",         all,      none,      "on", get_rate},

    {"GET",    "/api/v1/imports",            "list_imports",     managers, none,      "", list_imports},
    {"POST",   "/api/v1/imports",            "begin_import",     managers, large_file, "name", begin_import},
    {"GET",    "/api/v1/imports/{id}",       "get_import",       managers, none,      "", get_import},
    {"PUT",    "/api/v1/imports/{id}/mapping", "put_mapping",    managers, json_body, "", put_mapping},
    {"POST",   "/api/v1/imports/{id}/commit", "commit_import",   managers, none,      "", commit_import},
    {"POST",   "/api/v1/imports/{id}/undo",  "undo_import",      managers, none,      "", operations::undo_import},

    {"GET",    "/api/v1/digest",             "get_digest",       all,      none,      "", get_digest},
    {"PUT",    "/api/v1/digest",             "choose_digest",    all,      json_body, "", operations::choose_digest},
    {"POST",   "/api/v1/digest/trial",       "send_digest",      all,      none,      "", send_digest},
    {"GET",    "/api/v1/webhooks",           "list_webhooks",    admins,   none,      "", list_webhooks},
    {"POST",   "/api/v1/webhooks",           "add_webhook",      admins,   json_body, "", operations::add_webhook},
    {"GET",    "/api/v1/webhooks/{id}",      "get_webhook",      admins,   none,      "", get_webhook},
    {"PATCH",  "/api/v1/webhooks/{id}",      "change_webhook",   admins,   json_body, "", operations::change_webhook},
    {"DELETE", "/api/v1/webhooks/{id}",      "remove_webhook",   admins,   none,      "", operations::remove_webhook},
    {"POST",   "/api/v1/webhooks/{id}/trial", "try_webhook",     admins,   none,      "", operations::try_webhook},
    {"GET",    "/api/v1/webhooks/{id}/dispatches", "list_dispatches", admins, none,   "", list_dispatches},

    {"GET",    "/api/v1/events",             "get_events",       all,      none,      "", get_events},
    {"GET",    "/api/v1/progress",           "get_progress",     all,      none,      "seller_id", get_progress},
    {"GET",    "/api/v1/leaderboard",        "get_leaderboard",  all,      none,      "", get_leaderboard},
    {"GET",    "/api/v1/boards",             "list_boards",      managers, none,      "", list_boards},
    {"POST",   "/api/v1/boards",             "pair_board",       managers, json_body, "", operations::pair_board},
    {"GET",    "/api/v1/boards/{id}",        "get_board_settings", managers, none,    "", get_board_settings},
    {"PATCH",  "/api/v1/boards/{id}",        "change_board",     managers, json_body, "", operations::change_board},
    {"DELETE", "/api/v1/boards/{id}",        "remove_board",     managers, none,      "", operations::remove_board},
    // A screen that is to be paired has nobody who signs in.
    {"GET",    "/api/v1/board/pairing",      "get_pairing",      anybody,  none,      "", get_pairing},
    {"POST",   "/api/v1/board/pairing",      "start_pairing",    anybody,  none,      "", start_pairing},
    {"GET",    "/api/v1/board",              "get_board",        boards,   none,      "", get_board},
    {"GET",    "/api/v1/board/events",       "get_board_events", boards,   none,      "", get_board_events},
    {"GET",    "/api/v1/audit",              "list_audit",       planners, none,      "from to user_id kind deal_id customer_id seller_id limit cursor", list_audit},
    {"GET",    "/api/v1/refusals",           "list_refusals",    admins,   none,      "", list_refusals},
    {"GET",    "/api/v1/exports/deals.xlsx", "export_deals_xlsx", all, none, "from to seller_id channel customer_id product_id q", operations::export_deals},
    {"GET",    "/api/v1/exports/deals.csv", "export_deals_csv", all, none, "from to seller_id channel customer_id product_id q", operations::export_deals},
    {"GET",    "/api/v1/exports/entries.xlsx", "export_entries_xlsx", all, none, "from to seller_id team_id channel customer_id product_id deal_id", operations::export_entries},
    {"GET",    "/api/v1/exports/entries.csv", "export_entries_csv", all, none, "from to seller_id team_id channel customer_id product_id deal_id", operations::export_entries},
    {"GET",    "/api/v1/exports/standing.xlsx", "export_standing_xlsx", all, none, "on fiscal_year by seller_id team_id channel customer_id product_id", operations::export_standing},
    {"GET",    "/api/v1/exports/standing.csv", "export_standing_csv", all, none, "on fiscal_year by seller_id team_id channel customer_id product_id", operations::export_standing},
    {"GET",    "/api/v1/exports/bridge.xlsx", "export_bridge_xlsx", all, none, "fiscal_year from to seller_id team_id channel customer_id", operations::export_bridge},
    {"GET",    "/api/v1/exports/customers.xlsx", "export_customers_xlsx", planners, none, "", operations::export_customers},
    {"GET",    "/api/v1/exports/customers.csv", "export_customers_csv", planners, none, "", operations::export_customers},
    {"GET",    "/api/v1/exports/budget.xlsx", "export_budget_xlsx", goal_readers, none, "fiscal_year", operations::export_budget},
    {"GET",    "/api/v1/exports/budget.csv", "export_budget_csv", goal_readers, none, "fiscal_year", operations::export_budget},
    {"GET",    "/api/v1/exports/audit.xlsx", "export_audit_xlsx", planners, none,     "from to user_id kind deal_id customer_id seller_id", operations::export_audit},
    {"GET",    "/api/v1/exports/audit.csv",  "export_audit_csv", planners, none,      "from to user_id kind deal_id customer_id seller_id", operations::export_audit},
    {"GET",    "/api/v1/exports/revenue.xlsx", "export_revenue_xlsx", all, none,      "fiscal_year from to customer_id kam_id only show", operations::export_revenue},
    {"GET",    "/api/v1/exports/revenue.csv", "export_revenue_csv", all, none,        "fiscal_year from to customer_id kam_id only show", operations::export_revenue},
    {"GET",    "/api/v1/exports/company.zip", "export_company", admins, none,         "", operations::export_company},

    {"GET",    "/api/v1/openapi.json",       "get_contract",     anybody,  none,      "", get_contract},
    {"GET",    "/docs",                      "get_docs",         anybody,  none,      "", get_docs},
    {"GET",    "/healthz",                   "get_health",       anybody,  none,      "", get_health},
    {"GET",    "/readyz",                    "get_readiness",    anybody,  none,      "", get_readiness},
    {"GET",    "/metrics",                   "get_metrics",      anybody,  none,      "", get_metrics},
};
// clang-format on

// What stands in the places of {…} when the path fits the template, the first one first.
using InPath = std::array<std::string_view, 3>;

std::string_view cut_segment(std::string_view& path) {
  const std::size_t end = std::min(path.find('/'), path.size());
  const std::string_view segment = path.substr(0, end);
  path.remove_prefix(std::min(path.size(), end + 1));
  return segment;
}

std::optional<InPath> match(std::string_view path_template, std::string_view path) {
  if (std::ranges::count(path_template, '/') != std::ranges::count(path, '/')) return {};
  InPath in_path;
  std::size_t found = 0;
  while (!path_template.empty()) {
    const std::string_view wanted = cut_segment(path_template);
    const std::string_view segment = cut_segment(path);
    if (!wanted.starts_with('{')) {
      if (segment != wanted) return {};
    } else {
      const std::string_view ending = wanted.substr(wanted.find('}') + 1);
      if (!segment.ends_with(ending) || segment.size() == ending.size()) return {};
      in_path.at(found++) = segment.substr(0, segment.size() - ending.size());
    }
  }
  return in_path;
}

bool takes(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const std::string_view first = names.substr(0, names.find(' '));
    if (first == name) return true;
    names.remove_prefix(std::min(names.size(), first.size() + 1));
  }
  return false;
}

Result<void> judge_query(const Route& route, const Request& request) {
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < request.query.size(); ++i) {
    const std::string& name = request.query[i].first;
    const auto first = std::ranges::find(request.query, name, &NamedText::first);
    if (!takes(route.query, name)) {
      problems.push_back({name.empty() ? "?" : name,
                          say("There is no parameter {} here.", "Det finns ingen parameter {} här.",
                              json::quoted(name))});
    } else if (first - request.query.begin() < static_cast<std::ptrdiff_t>(i)) {
      problems.push_back(
          {name, say("{} is there twice.", "{} finns två gånger.", json::quoted(name))});
    }
  }
  if (!problems.empty()) return refuse(std::move(problems));
  return {};
}

// The media type without its parameters, in lower case.
bool is_json(const Request& request) {
  const std::string* type = request.find_header("content-type");
  if (!type) return false;
  const std::string_view bare = std::string_view{*type}.substr(0, type->find_first_of("; \t"));
  return std::ranges::equal(bare, std::string_view{"application/json"}, {}, [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
}

Language wished(const Request& request) {
  const std::string* accept = request.find_header("accept-language");
  return accept ? wished_language(*accept) : Language::english;
}

// What a call of the route is counted as. Signing in is counted by its own rule (attempts.h), and
// nobody is kept from signing out.
Costs costs_of(const Route& route) {
  if (route.roles.is_public() || route.operation == "sign_out") return Costs::nothing;
  if (route.path.starts_with("/api/v1/exports/")) return Costs::export_;
  if (route.body == Body::file || route.body == Body::large_file) return Costs::file;
  return route.method == "GET" ? Costs::nothing : Costs::write;
}

Response busy_answer(std::chrono::seconds wait, Language language) {
  Response response = problem_answer(
      429,
      say("This is more than one may do in a while. Try again in {} seconds.",
          "Det här är mer än man får göra på en gång. Försök igen om {} sekunder.", wait.count()),
      language);
  response.headers.emplace_back("Retry-After", std::to_string(wait.count()));
  return response;
}

// What somebody does who must set up a second factor before she goes on.
bool is_open_before_set_up(const Route& route) {
  static constexpr std::string_view open[] = {"get_me",
                                              "change_me",
                                              "sign_out",
                                              "switch_company",
                                              "get_account",
                                              "set_up_second_factor",
                                              "confirm_second_factor"};
  return route.roles.is_public() || std::ranges::find(open, route.operation) != std::end(open);
}

Response ask(Call& call, const Route& route) {
  const auto refused = [&](const Problems& problems) {
    return wire::problem(problems, call.language);
  };

  // Who may comes before what: nobody learns from a fault in a body that she may not send.
  if (route.roles.is_board()) {
    if (const auto known = identify_board(call); !known) return refused(known.error());
  } else if (!route.roles.is_public()) {
    if (const auto known = identify(call); !known) return refused(known.error());
    if (!route.roles.has(call.actor)) {
      return problem_answer(403,
                            say("Your role does not allow this.", "Din roll tillåter inte detta."),
                            call.language);
    }
    const auto wait =
        call.service.allowances.take(costs_of(route), call.actor.user, call.request.remote_address,
                                     std::chrono::steady_clock::now());
    if (wait) return busy_answer(*wait, call.language);
  }
  if (call.actor.scope == Scope::read && route.method != "GET") {
    return problem_answer(403, say("This token may only read.", "Den här nyckeln får bara läsa."),
                          call.language);
  }
  if (call.actor.must_set_up && !is_open_before_set_up(route)) {
    return refused({Wrong::set_up_first,
                    {{"", say("The company wants a code at sign-in: set yours up first.",
                              "Företaget kräver en kod vid inloggning: ställ in din först.")}}});
  }
  if (const auto query = judge_query(route, call.request); !query) return refused(query.error());
  if (route.body == Body::json) {
    if (!is_json(call.request)) {
      return problem_answer(
          415, say("Send the body as application/json.", "Skicka innehållet som application/json."),
          call.language);
    }
    auto body = json::parse(call.request.body);
    if (!body) return problem_answer(400, body.error().list.front().sentence, call.language);
    call.body = std::move(*body);
  }
  auto result = route.handle(call);
  return result ? std::move(*result) : refused(result.error());
}

Response run(Service& service, const Request& request, const Route& route, const InPath& in_path) {
  Call call{service, request};
  call.in_path = in_path[0];
  call.further_in_path = {in_path[1], in_path[2]};
  call.language = wished(request);
  Response response = ask(call, route);
  note_security(call, route, response);
  return response;
}

}  // namespace

std::span<const Route> routes() { return table; }

std::size_t body_limit_for(const Request& head) {
  for (const Route& route : table) {
    if (route.body < Body::file || route.method != head.method) continue;
    if (!match(route.path, head.path)) continue;
    return route.body == Body::file ? rates::bytes_max : Limits{}.upload_bytes;
  }
  return Limits{}.body_bytes;
}

Response answer(Service& service, const Request& request) {
  std::string allowed;
  std::string_view known_path;
  for (const Route& route : table) {
    const auto in_path = match(route.path, request.path);
    if (!in_path) continue;
    if (route.method == request.method) {
      Response response = run(service, request, route, *in_path);
      response.route = route.path;
      return response;
    }
    known_path = route.path;
    if (!allowed.empty()) allowed += ", ";
    allowed += route.method;
  }
  if (!allowed.empty()) {
    Response response = problem_answer(405,
                                       say("This cannot be done here; what can: {}.",
                                           "Det går inte här; det som går: {}.", allowed),
                                       wished(request));
    response.headers.emplace_back("Allow", allowed);
    response.route = known_path;
    return response;
  }
  if (auto page = find_page(request)) return *page;
  return problem_answer(404, say("There is nothing here.", "Här finns inget."), wished(request));
}

}  // namespace kvartett
