#include "kvartett/cli/arguments.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <filesystem>

#include "kvartett/api/server.h"
#include "kvartett/cli/commands.h"
#include "kvartett/outside/network.h"
#include "kvartett/store/store.h"

namespace kvartett {
namespace {

std::string usual_data_directory() {
  if (const char* data = std::getenv("KVARTETT_DATA")) return data;
  if (const char* data = std::getenv("XDG_DATA_HOME"))
    return (std::filesystem::path{data} / "kvartett").string();
  if (const char* home = std::getenv("HOME"))
    return (std::filesystem::path{home} / ".local/share/kvartett").string();
  return "kvartett-data";
}

// "127.0.0.1:8080", "[::1]:8080" or "8080".
ListenAddress parse_listen(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  ListenAddress address;
  const std::string port = colon == std::string::npos ? text : text.substr(colon + 1);
  if (colon != std::string::npos) address.host = text.substr(0, colon);
  if (address.host.starts_with('[') && address.host.ends_with(']')) {
    address.host = address.host.substr(1, address.host.size() - 2);
  }
  std::size_t read = 0;
  int number = -1;
  try {
    number = std::stoi(port, &read);
  } catch (const std::exception&) {
  }
  if (read != port.size() || number < 0 || number > 65535) {
    throw CLI::ValidationError("--listen",
                               "\"" + text + "\" is not an address; an example is 127.0.0.1:8080");
  }
  address.port = static_cast<std::uint16_t>(number);
  return address;
}

Date parse_day(const std::string& option, const std::string& text) {
  if (const auto day = find_date(text)) return *day;
  throw CLI::ValidationError(option, "\"" + text + "\" is not a day; write it as 2026-03-10");
}

class Arguments {
 public:
  Arguments() {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", KVARTETT_VERSION);
    app_.set_help_all_flag("--help-all", "The help of every command");
    add_serving();
    add_people();
    add_sales();
    add_care();
  }

  Exit run(int argc, char** argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      const int code = app_.exit(error);
      return code == 0 ? Exit::done : Exit::usage;
    }
    return chosen_();
  }

 private:
  CLI::App* add(CLI::App& parent, const std::string& name, const std::string& help,
                std::function<Exit()> command) {
    CLI::App* sub = parent.add_subcommand(name, help);
    sub->callback([this, command = std::move(command)] { chosen_ = command; });
    return sub;
  }
  static void data_option(CLI::App& command, std::string& data) {
    command.add_option("--data", data, "The data directory")->default_val(usual_data_directory());
  }
  static void where_options(CLI::App& command, CompanyChoice& where) {
    data_option(command, where.data);
    command.add_option("--company", where.company, "The company's name, when there are several");
  }
  static void listen_option(CLI::App& command, ListenAddress& listen) {
    command.add_option_function<std::string>(
        "--listen", [&listen](const std::string& text) { listen = parse_listen(text); },
        "Address and port (default 127.0.0.1:8080; port 0: any free)");
  }
  static void today_option(CLI::App& command, std::optional<Date>& today) {
    command.add_option_function<std::string>(
        "--today", [&today](const std::string& text) { today = parse_day("--today", text); },
        "Let it be this day, for screenshots and trials");
  }

  void add_serving() {
    CLI::App* serving =
        add(app_, "serve", "Serve a company's pages and API", [this] { return serve(serve_); });
    data_option(*serving, serve_.data);
    listen_option(*serving, serve_.listen);
    today_option(*serving, serve_.today);
    serving->add_flag("--trust-proxy", serve_.trust_proxy,
                      "Believe X-Forwarded-For and -Proto, behind a proxy that sets them");
    serving->add_flag("--log-requests", serve_.log_every_request,
                      "Log every request, as JSON lines on standard error");
    serving->add_option("--home", serve_.home,
                        "The address people reach it by, for links in letters: "
                        "https://kvartett.example.se");
    serving
        ->add_option("--open-network", serve_.open_networks,
                     "A network of the house that webhooks may reach, say 10.1.0.0/16")
        ->check([](const std::string& text) {
          return read_network(text) ? "" : "such as 10.1.0.0/16, not " + text;
        });
    CLI::Option* mail = serving->add_option("--mail", serve_.mail_url,
                                            "The mail server: smtp://host:587 or smtps://host:465");
    mail->needs(serving
                    ->add_option("--mail-from", serve_.mail_from,
                                 "Who letters are from: \"Kvartett <kvartett@example.se>\"")
                    ->needs(mail));
    serving
        ->add_option("--mail-user", serve_.mail_user,
                     "Its user; the password is read from KVARTETT_MAIL_PASSWORD")
        ->needs(mail);
    serving
        ->add_flag("--mail-unencrypted", serve_.mail_unencrypted,
                   "Send letters even where the mail server offers no TLS")
        ->needs(mail);

    CLI::Option* backups = serving->add_option(
        "--backups", serve_.backups, "Where backups are made and kept, best on another disk");
    serving->add_option("--backup-every", serve_.backup_every_hours, "Hours between backups")
        ->default_val(24)
        ->check(CLI::Range(1, 168))
        ->needs(backups);
    CLI::Option* issuer = serving->add_option(
        "--oidc-issuer", serve_.oidc_issuer,
        "Sign in by this OpenID Connect provider too: https://login.example.se");
    issuer->needs(serving
                      ->add_option("--oidc-client-id", serve_.oidc_client_id,
                                   "Who Kvartett is there; the secret is read from "
                                   "KVARTETT_OIDC_SECRET")
                      ->needs(issuer));
    serving->add_option("--oidc-name", serve_.oidc_name, "What people call it, say Entra")
        ->needs(issuer);

    CLI::App* trying = add(app_, "demo", "Try it: a living company that is thrown away afterwards",
                           [this] { return demo(demo_); });
    listen_option(*trying, demo_.listen);
    today_option(*trying, demo_.today);
    trying->add_option("--seed", demo_.seed, "Another seed, another company")->default_val(1);
  }

  void add_people() {
    CLI::App* opening = add(app_, "init", "Make a company and its first administrator",
                            [this] { return init(init_); });
    data_option(*opening, init_.data);
    CLI::Option* company = opening->add_option("--company", init_.company, "The company's name");
    opening
        ->add_option("--from", init_.from,
                     "A company.zip that was taken along from another Kvartett")
        ->check(CLI::ExistingFile)
        ->excludes(company);
    opening->add_option("--admin", init_.admin, "The administrator's e-mail")->required();
    opening->add_option("--admin-name", init_.admin_name, "The administrator's name");
    opening->add_option("--currency", init_.currency, "ISO 4217 code")->default_val("SEK");
    opening->add_option("--language", init_.language, "sv or en")
        ->default_val("sv")
        ->check(CLI::IsMember({"sv", "en"}));
    opening->add_option("--time-zone", init_.time_zone, "IANA name")
        ->default_val("Europe/Stockholm");
    opening->add_option("--fiscal-year-starts", init_.fiscal_year_starts,
                        "MM-DD, say 07-01 (default: 1 January)");
    password_flag(*opening);

    CLI::App* user = app_.add_subcommand("user", "Who may sign in");
    user->require_subcommand(1);
    CLI::App* adding =
        add(*user, "add", "Let someone sign in", [this] { return add_user_command(user_); });
    where_options(*adding, user_.where);
    adding->add_option("email", user_.email)->required();
    adding->add_option("--name", user_.name);
    adding->add_option("--role", user_.role, "admin, manager, seller or viewer")->required();
    adding->add_option("--seller", user_.seller, "Which seller she is: name or number");
    adding->add_option("--team", user_.team,
                       "Which team a manager leads, and sees no more than (default: everyone)");
    password_flag(*adding);
    where_options(*add(*user, "list", "Who may sign in, and as what",
                       [this] { return list_users_command(where_); }),
                  where_);
    CLI::App* password = add(*user, "password", "Give someone a new password",
                             [this] { return set_password_command(where_, email_); });
    where_options(*password, where_);
    password->add_option("email", email_)->required();
    password_flag(*password);
    CLI::App* disabling = add(*user, "disable", "Let someone no longer sign in",
                              [this] { return disable_user_command(where_, email_); });
    where_options(*disabling, where_);
    disabling->add_option("email", email_)->required();

    CLI::App* token = app_.add_subcommand("token", "Credentials for programs");
    token->require_subcommand(1);
    CLI::App* creating = add(*token, "create", "Make a token that acts as a user",
                             [this] { return create_token_command(token_); });
    where_options(*creating, token_.where);
    creating->add_option("--user", token_.email, "The user's e-mail")->required();
    creating->add_option("--name", token_.name, "What it is for")->required();
    creating->add_option("--role", token_.role, "At most the user's own (default: the same)");
    where_options(
        *add(*token, "list", "Tokens in use", [this] { return list_tokens_command(where_); }),
        where_);
    CLI::App* revoking = add(*token, "revoke", "End a token",
                             [this] { return revoke_token_command(where_, token_id_); });
    where_options(*revoking, where_);
    revoking->add_option("id", token_id_)->required();
  }

  void add_sales() {
    CLI::App* importing =
        add(app_, "import", "Bring in deals (CSV, Excel) or revenue (the books as SIE)",
            [this] { return import_command(import_); });
    where_options(*importing, import_.where);
    importing->add_option("file", import_.file)->required();
    importing->add_option(
        "--map", import_.map,
        "field=Column, where the heading does not say it, or question=answer; may be "
        "repeated");
    importing->add_flag("--dry-run", import_.dry_run, "Show what it would do, and do nothing");

    CLI::App* standing = add(app_, "standing", "Where the company stands against its goals",
                             [this] { return standing_command(standing_); });
    where_options(*standing, standing_.where);
    standing
        ->add_option("--by", standing_.by,
                     "channel, seller, team, branch (a team with those below it), month, customer, "
                     "product, joined by commas")
        ->default_val("channel");
    standing->add_option_function<std::string>(
        "--on", [this](const std::string& text) { standing_.on = parse_day("--on", text); },
        "As seen on this day (default: today)");
    standing->add_option("--fiscal-year", standing_.fiscal_year, "2026, or 2025-2026");
    standing->add_flag("--json", standing_.json, "For programs; the same as the API answers");

    CLI::App* bridging = add(app_, "bridge", "Why the volume differs from the books, step by step",
                             [this] { return bridge_command(bridge_); });
    where_options(*bridging, bridge_.where);
    bridging->add_option("--fiscal-year", bridge_.fiscal_year, "2026, or 2025-2026");
    bridging->add_option_function<std::string>(
        "--from", [this](const std::string& text) { bridge_.from = parse_day("--from", text); },
        "The first day");
    bridging->add_option_function<std::string>(
        "--to", [this](const std::string& text) { bridge_.to = parse_day("--to", text); },
        "The last day");
    bridging->add_flag("--json", bridge_.json, "For programs; the same as the API answers");

    CLI::App* measuring = add(app_, "accuracy", "How right the estimates were",
                              [this] { return accuracy_command(accuracy_); });
    where_options(*measuring, accuracy_.where);
    measuring->add_flag("--json", accuracy_.json, "For programs; the same as the API answers");
  }

  void add_care() {
    CLI::App* verifying = add(app_, "verify", "Check that the books hold together",
                              [this] { return verify_command(verify_); });
    data_option(*verifying, verify_.data);
    verifying->add_flag("--deep", verify_.deep,
                        "Also hold every entry against its contract as it was that day");
    verifying->add_option("--backups", verify_.backups,
                          "Also hold the ledger against the note beside the backups, which tells "
                          "whether its end is missing");

    CLI::App* backing = add(app_, "backup", "Copy all companies, also while the server runs",
                            [this] { return backup_command(data_, to_); });
    data_option(*backing, data_);
    backing
        ->add_option("--to", to_,
                     "A directory that does not exist yet; it is a data directory then")
        ->required();
    CLI::App* restoring = add(app_, "restore", "Bring a backup back, into an empty data directory",
                              [this] { return restore_command(from_, data_); });
    restoring->add_option("from", from_, "The backup's directory")->required();
    data_option(*restoring, data_);

    CLI::App* examining =
        add(app_, "doctor", "Whether this machine is fit: its disk, clock, rights and room",
            [this] { return doctor_command(data_, backups_); });
    data_option(*examining, data_);
    examining->add_option("--backups", backups_, "Where the backups are, to see how old they are");

    CLI::App* looking = add(app_, "audit", "Who did what, when, from what to what",
                            [this] { return audit_command(audit_); });
    where_options(*looking, audit_.where);
    looking->add_option_function<std::string>(
        "--from", [this](const std::string& text) { audit_.from = parse_day("--from", text); },
        "The first day");
    looking->add_option_function<std::string>(
        "--to", [this](const std::string& text) { audit_.to = parse_day("--to", text); },
        "The last day");
    looking->add_option("--limit", audit_.limit, "How many, the newest first")
        ->default_val(50)
        ->check(CLI::Range(1, 100'000));
    looking->add_flag("--json", audit_.json, "For programs; the same as the API answers");
  }

  // The password comes from a prompt or, in a pipe, from standard input anyway; the flag says so in
  // scripts.
  void password_flag(CLI::App& command) {
    command.add_flag("--password-stdin", password_from_stdin_,
                     "Read the password from standard input");
  }

  CLI::App app_{"Kvartett: sales volume in four channels, counted on the day the customer signs."};
  std::function<Exit()> chosen_;
  ServeOptions serve_;
  DemoOptions demo_;
  InitOptions init_;
  UserOptions user_;
  CompanyChoice where_;
  std::string email_;
  TokenOptions token_;
  std::string token_id_;
  ImportOptions import_;
  StandingOptions standing_;
  BridgeOptions bridge_;
  AccuracyOptions accuracy_;
  VerifyOptions verify_;
  std::string data_;
  std::string to_;
  std::string from_;
  std::string backups_;
  AuditOptions audit_;
  bool password_from_stdin_ = false;
};

}  // namespace

Exit run_command(int argc, char** argv) {
  try {
    return Arguments{}.run(argc, argv);
  } catch (const PortTaken& wrong) {
    complain(say(
        "Another program listens on {} already. Stop it, or choose another port with --listen.",
        "Ett annat program lyssnar redan på {}. Stoppa det, eller välj en annan port med --listen.",
        wrong.address()));
  } catch (const CannotListen& wrong) {
    complain(wrong.what());
  } catch (const DirectoryInUse& wrong) {
    complain(wrong.what());
  } catch (const DiskFull& wrong) {
    complain(wrong.what());
  } catch (const StoreBroken& wrong) {
    complain(wrong.what());
  } catch (const std::exception& wrong) {
    complain(say("Something is wrong with the machine or the data: {}",
                 "Något är fel med maskinen eller datan: {}", std::string{wrong.what()}));
  }
  return Exit::environment;
}

}  // namespace kvartett
