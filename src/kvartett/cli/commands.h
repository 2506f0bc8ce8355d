// The commands of `kvartett`, each given what was typed. They open the data themselves, do one
// thing and say how it went; what they throw, main turns into exit code 3 and a sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/cli/terminal.h"

namespace kvartett {

struct ListenAddress {
  std::string host = "127.0.0.1";
  std::uint16_t port = 8080;
};

struct ServeOptions {
  std::string data;
  ListenAddress listen;
  std::optional<Date> today;  // a fixed clock
  bool trust_proxy = false;
  bool log_every_request = false;
  std::string home;                        // the address that people reach the server by
  std::vector<std::string> open_networks;  // of the house, which webhooks may reach: 10.1.0.0/16
  std::string mail_url;                    // of the server that takes letters; empty: none are sent
  std::string mail_user;                   // its password is in KVARTETT_MAIL_PASSWORD
  std::string mail_from;                   // "Kvartett <kvartett@example.se>"
  std::string backups;                     // where backups are kept; empty: none are made
  int backup_every_hours = 24;
  std::string oidc_issuer;     // of the identity provider; empty: people sign in by password alone
  std::string oidc_client_id;  // its secret is in KVARTETT_OIDC_SECRET
  std::string oidc_name;       // what people call it; empty: by its machine
  bool mail_unencrypted = false;  // letters may go where no TLS is offered
};
Exit serve(const ServeOptions& options);

struct DemoOptions {
  ListenAddress listen;
  std::optional<Date> today;
  std::uint64_t seed = 1;
};
Exit demo(const DemoOptions& options);

struct InitOptions {
  std::string data;
  std::string company;
  std::string from;   // an archive of a company; empty: a new one
  std::string admin;  // e-mail
  std::string admin_name;
  std::string currency = "SEK";
  std::string language = "sv";
  std::string time_zone = "Europe/Stockholm";
  std::string fiscal_year_starts;  // "07-01"; empty: 1 January
};
Exit init(const InitOptions& options);

// Which company of the server, when it has several.
struct CompanyChoice {
  std::string data;
  std::string company;  // its name; empty: the only one
};

struct UserOptions {
  CompanyChoice where;
  std::string email;
  std::string name;
  std::string role;
  std::string seller;  // its name or number
  std::string team;    // its name
};
Exit add_user_command(const UserOptions& options);
Exit list_users_command(const CompanyChoice& where);
Exit set_password_command(const CompanyChoice& where, const std::string& email);
Exit disable_user_command(const CompanyChoice& where, const std::string& email);

struct TokenOptions {
  CompanyChoice where;
  std::string email;  // of the user it acts as
  std::string name;
  std::string role;  // empty: the user's
};
Exit create_token_command(const TokenOptions& options);
Exit list_tokens_command(const CompanyChoice& where);
Exit revoke_token_command(const CompanyChoice& where, const std::string& id);

struct ImportOptions {
  CompanyChoice where;
  std::string file;
  std::vector<std::string> map;  // "field=Column"
  bool dry_run = false;
};
Exit import_command(const ImportOptions& options);

struct StandingOptions {
  CompanyChoice where;
  std::string by = "channel";
  std::optional<Date> on;
  std::string fiscal_year;
  bool json = false;
};
Exit standing_command(const StandingOptions& options);

struct BridgeOptions {
  CompanyChoice where;
  std::string fiscal_year;  // empty: the current one
  std::optional<Date> from;
  std::optional<Date> to;
  bool json = false;
};
// Why the volume differs from the books.
Exit bridge_command(const BridgeOptions& options);

struct AccuracyOptions {
  CompanyChoice where;
  bool json = false;
};
// Whether the estimates are good enough.
Exit accuracy_command(const AccuracyOptions& options);

struct AuditOptions {
  CompanyChoice where;
  std::optional<Date> from;
  std::optional<Date> to;
  std::size_t limit = 50;
  bool json = false;
};
// Who did what, when, from what to what.
Exit audit_command(const AuditOptions& options);

struct VerifyOptions {
  std::string data;
  bool deep = false;
  std::string backups;  // the directory of them, whose note the ledger is held against
};
// Whether the books of every company hold together; lists what does not.
Exit verify_command(const VerifyOptions& options);

// A backup of all companies, also while the server runs: a data directory that does not exist yet.
Exit backup_command(const std::string& data, const std::string& to);
// Whether the machine is fit for it: disk, clock, rights, room. `backups` may be empty.
Exit doctor_command(const std::string& data, const std::string& backups);
// The way back, into a data directory without a company.
Exit restore_command(const std::string& from, const std::string& data);

}  // namespace kvartett
