// init, user and token: a company and who may sign in to it.
#include <array>
#include <filesystem>

#include "kvartett/app/company_archive.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/keep_users.h"
#include "kvartett/base/text.h"
#include "kvartett/cli/open_data.h"
#include "kvartett/cli/read_file.h"
#include "kvartett/store/sqlite_store.h"

namespace kvartett {
namespace {

constexpr std::array<std::pair<std::string_view, Role>, 4> roles = {{{"admin", Role::admin},
                                                                     {"manager", Role::manager},
                                                                     {"seller", Role::seller},
                                                                     {"viewer", Role::viewer}}};

std::optional<Role> find_role(std::string_view name) {
  for (const auto& [text, role] : roles) {
    if (text == name) return role;
  }
  complain(say("The role is one of admin, manager, seller, viewer; not \"{}\".",
               "Rollen är en av admin, manager, seller, viewer; inte \"{}\".", name));
  return {};
}
std::string_view text_of(Role role) { return roles[static_cast<std::size_t>(role)].first; }

std::string ask_password() {
  return read_secret(say("Password (8 characters or more)", "Lösenord (minst 8 tecken)"));
}

std::optional<FiscalYears> find_fiscal_years(const std::string& starts, Date today) {
  if (starts.empty()) return FiscalYears{FiscalYears::calendar_year(today.year())};
  const auto first = find_date(fmt::format("{}-{}", today.year(), starts));
  if (!first) {
    complain(say("\"{}\" is not a day of the year; write it as MM-DD, say 07-01.",
                 "\"{}\" är ingen dag på året; skriv den som MM-DD, till exempel 07-01.", starts));
    return {};
  }
  const Date start = *first <= today ? *first : first->plus_months(-12);
  return FiscalYears{FiscalYear{start, start.plus_months(12).plus_days(-1)}};
}

std::optional<User> find_user_here(const App& app, Id<Company> company, const std::string& email) {
  if (auto user = app.directory().find_user_with_email(company, email)) return user;
  complain(say("There is no user with the e-mail {}.", "Det finns ingen användare med e-posten {}.",
               email));
  return {};
}

UserDraft draft_of(const User& user) {
  return {user.email, user.name, user.role, user.seller, user.disabled, {}, user.team};
}

}  // namespace

Exit init(const InitOptions& options) {
  const Clock clock;
  if (options.company.empty() == options.from.empty()) {
    complain(say("Say what the company is called (--company), or where it comes from (--from).",
                 "Säg vad företaget heter (--company), eller var det kommer ifrån (--from)."));
    return Exit::usage;
  }
  if (!is_time_zone(options.time_zone)) {
    complain(say("\"{}\" is not a time zone. An example: Europe/Stockholm.",
                 "\"{}\" är ingen tidszon. Ett exempel: Europe/Stockholm.", options.time_zone));
    return Exit::usage;
  }
  const auto years = find_fiscal_years(options.fiscal_year_starts, clock.today(options.time_zone));
  if (!years) return Exit::usage;
  Settings settings;
  settings.name = options.company;
  settings.currency = options.currency;
  settings.language = options.language == "en" ? Language::english : Language::swedish;
  settings.time_zone = options.time_zone;
  settings.fiscal_years = *years;
  if (auto problems = judge(settings); options.from.empty() && !problems.empty())
    return complain(Problems{Wrong::invalid, problems});

  const std::string password = ask_password();
  if (auto problems = judge_password(password, options.admin); !problems.empty()) {
    return complain(Problems{Wrong::invalid, problems});
  }
  Passwords passwords;
  User admin;
  admin.email = options.admin;
  admin.name = options.admin_name.empty() ? options.admin : options.admin_name;
  admin.role = Role::admin;
  const auto hash = passwords.hash(password);
  if (!hash) return complain(hash.error());

  std::optional<ArchivedCompany> archived;
  if (!options.from.empty()) {
    constexpr std::uintmax_t archive_bytes_max = std::uintmax_t{4} << 30U;
    const auto bytes = find_contents(options.from, archive_bytes_max);
    if (!bytes) return Exit::environment;
    auto read = read_company(*bytes);
    if (!read) return complain(read.error());
    archived = std::move(*read);
  }
  App app{std::make_unique<SqliteStore>(options.data), clock};
  const auto company = archived ? open_company_from(app, *archived, admin, *hash)
                                : app.open_company(settings, admin, *hash);
  if (!company) return complain(company.error());
  tell(say("{} is ready in {}. Start the server: kvartett serve --data {}",
           "{} är klart i {}. Starta servern: kvartett serve --data {}",
           app.snapshot(*company)->ledger.settings().name, options.data, options.data));
  return Exit::done;
}

Exit add_user_command(const UserOptions& options) {
  const auto role = find_role(options.role);
  if (!role) return Exit::usage;
  const auto app = open_data(options.where.data);
  const auto company = choose_company(*app, options.where);
  if (!company) return Exit::usage;
  UserDraft draft{
      options.email, options.name.empty() ? options.email : options.name, *role, {}, false, {}};
  if (!options.seller.empty()) {
    const auto& sellers = app->snapshot(*company)->ledger.sellers();
    for (std::size_t i = 0; i < sellers.size(); ++i) {
      const Seller& seller = sellers[i].value;
      if (folded(seller.name) == folded(options.seller) || seller.external_id == options.seller)
        draft.seller = Id<Seller>::at(i);
    }
    if (!draft.seller) {
      complain(say("There is no seller called {}.", "Det finns ingen säljare som heter {}.",
                   options.seller));
      return Exit::finding;
    }
  }
  if (!options.team.empty()) {
    const auto& teams = app->snapshot(*company)->ledger.teams();
    for (std::size_t i = 0; i < teams.size(); ++i)
      if (folded(teams[i].value.name) == folded(options.team)) draft.team = Id<Team>::at(i);
    if (!draft.team) {
      complain(
          say("There is no team called {}.", "Det finns inget team som heter {}.", options.team));
      return Exit::finding;
    }
  }
  draft.password = ask_password();
  Passwords passwords;
  const auto user = add_user(*app, passwords, at_command_line(*company), {}, draft);
  if (!user) return complain(user.error());
  tell(say("{} may sign in.", "{} får logga in.", user->email));
  return Exit::done;
}

Exit list_users_command(const CompanyChoice& where) {
  const auto app = open_data(where.data);
  const auto company = choose_company(*app, where);
  if (!company) return Exit::usage;
  for (const User& user : app->directory().users_of(*company)) {
    const std::string off =
        user.disabled ? say("  disabled", "  avstängd").in(terminal_language()) : "";
    const std::string leads =
        user.team ? "  (" + app->snapshot(*company)->ledger.team(*user.team).value.name + ")" : "";
    tell(fmt::format("{}  {}  {}{}{}", padded_right(user.email, 32),
                     padded_right(text_of(user.role), 8), user.name, leads, off));
  }
  return Exit::done;
}

Exit set_password_command(const CompanyChoice& where, const std::string& email) {
  const auto app = open_data(where.data);
  const auto company = choose_company(*app, where);
  if (!company) return Exit::usage;
  const auto user = find_user_here(*app, *company, email);
  if (!user) return Exit::finding;
  UserDraft draft = draft_of(*user);
  draft.password = ask_password();
  if (draft.password.empty()) return complain(Problems{Wrong::invalid, judge_password("", email)});
  Passwords passwords;
  const auto changed =
      change_user(*app, passwords, at_command_line(*company), user->number, user->revision, draft);
  if (!changed) return complain(changed.error());
  tell(say("{} has a new password; earlier sessions are ended.",
           "{} har ett nytt lösenord; tidigare sessioner är avslutade.", email));
  return Exit::done;
}

Exit disable_user_command(const CompanyChoice& where, const std::string& email) {
  const auto app = open_data(where.data);
  const auto company = choose_company(*app, where);
  if (!company) return Exit::usage;
  const auto user = find_user_here(*app, *company, email);
  if (!user) return Exit::finding;
  UserDraft draft = draft_of(*user);
  draft.disabled = true;
  Passwords passwords;
  const auto changed =
      change_user(*app, passwords, at_command_line(*company), user->number, user->revision, draft);
  if (!changed) return complain(changed.error());
  tell(say("{} can no longer sign in.", "{} kan inte längre logga in.", email));
  return Exit::done;
}

Exit create_token_command(const TokenOptions& options) {
  const auto app = open_data(options.where.data);
  const auto company = choose_company(*app, options.where);
  if (!company) return Exit::usage;
  const auto user = find_user_here(*app, *company, options.email);
  if (!user) return Exit::finding;
  TokenDraft draft;
  draft.name = options.name;
  draft.role = user->role;
  if (!options.role.empty()) {
    const auto role = find_role(options.role);
    if (!role) return Exit::usage;
    draft.role = *role;
  }
  const Actor actor = actor_of(*user, user->role, {});
  const auto made = add_token(*app, actor, {}, draft);
  if (!made) return complain(made.error());
  tell(made->secret);
  complain(say("This is shown once. Send it as: Authorization: Bearer <token>",
               "Det här visas en gång. Skicka det som: Authorization: Bearer <nyckel>"));
  return Exit::done;
}

Exit list_tokens_command(const CompanyChoice& where) {
  const auto app = open_data(where.data);
  const auto company = choose_company(*app, where);
  if (!company) return Exit::usage;
  for (const Token& token : app->directory().tokens_of(*company)) {
    if (token.revoked) continue;
    const auto user = app->directory().find_user(token.user);
    tell(fmt::format("{}  {}  {}  {}", app->ids().text_of_token(*company, token.number),
                     padded_right(text_of(token.role), 8),
                     padded_right(user ? user->email : "", 32), token.name));
  }
  return Exit::done;
}

Exit revoke_token_command(const CompanyChoice& where, const std::string& id) {
  const auto app = open_data(where.data);
  const auto company = choose_company(*app, where);
  if (!company) return Exit::usage;
  const auto number = app->ids().find_token(*company, id);
  const auto revoked = revoke_token(*app, at_command_line(*company), number.value_or(0));
  if (!revoked) return complain(revoked.error());
  tell(say("The token is revoked.", "Nyckeln är återkallad."));
  return Exit::done;
}

}  // namespace kvartett
