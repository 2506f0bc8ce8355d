// serve and demo: the server runs until it is told to stop.
#include <fmt/format.h>

#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <thread>

#include "kvartett/api/request_log.h"
#include "kvartett/api/routes.h"
#include "kvartett/api/server.h"
#include "kvartett/app/identity_provider.h"
#include "kvartett/app/keep_backups.h"
#include "kvartett/app/keep_digest.h"
#include "kvartett/app/keep_sessions.h"
#include "kvartett/app/make_demo.h"
#include "kvartett/app/roll_forward.h"
#include "kvartett/app/tell_webhooks.h"
#include "kvartett/cli/backup_answer.h"
#include "kvartett/cli/open_data.h"
#include "kvartett/cli/operator_socket.h"
#include "kvartett/outside/post.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

Clock clock_of(std::optional<Date> today) { return today ? Clock{*today} : Clock{}; }

// Once when the server starts and then every hour, until it is told to stop: a fiscal year may have
// begun, and contracts that run until notice are then posted further.
void keep_rolling_forward(const std::stop_token& stop, App& app,
                          const std::function<void(std::string_view)>& log) {
  std::mutex mutex;
  std::condition_variable_any stopped;
  std::unique_lock lock{mutex};
  while (!stop.stop_requested()) {
    try {
      roll_forward(app);
      keep_last_uses(app);
    } catch (const std::exception& broken) {
      log(log_line(app.now(), "rolling_forward_failed", "", broken.what()));  // until next time
    }
    stopped.wait_for(lock, stop, std::chrono::hours{1}, [] { return false; });
  }
}

// The mail server that the options name, if they do.
std::optional<MailServer> mail_server(const ServeOptions& options) {
  if (options.mail_url.empty()) return {};
  const char* password = std::getenv("KVARTETT_MAIL_PASSWORD");
  return MailServer{options.mail_url, options.mail_user, password ? password : "",
                    options.mail_from, !options.mail_unencrypted};
}

// The address without a slash at its end.
std::string home_of(const ServeOptions& options) {
  std::string home = options.home;
  while (home.ends_with('/')) home.pop_back();
  return home;
}

// The identity provider that the options name, if they do; and what is the matter with it.
Result<std::optional<ProviderSettings>> identity_provider(const ServeOptions& options) {
  if (options.oidc_issuer.empty()) return std::optional<ProviderSettings>{};
  const char* secret = std::getenv("KVARTETT_OIDC_SECRET");
  ProviderSettings settings{options.oidc_issuer, options.oidc_client_id, secret ? secret : "",
                            options.oidc_name, home_of(options)};
  if (settings.name.empty()) settings.name = machine_of(settings.issuer);
  if (auto wrong = judge_provider(settings)) return refuse(Wrong::invalid, std::move(*wrong));
  return settings;
}

// Tells other programs what they wait for, until it is told to stop. It looks twice a second: what
// is new is found without reading anything.
void keep_telling(const std::stop_token& stop, App& app, const Reach& reach,
                  const std::string& home, const std::function<void(std::string_view)>& log) {
  WebhookRunner runner{app, reach, home};
  std::mutex mutex;
  std::condition_variable_any stopped;
  std::unique_lock lock{mutex};
  while (!stop.stop_requested()) {
    bool told = false;
    try {
      told = runner.run_once();
    } catch (const std::exception& broken) {
      log(log_line(app.now(), "telling_failed", "", broken.what()));  // until next time
    }
    if (!told) stopped.wait_for(lock, stop, std::chrono::milliseconds{500}, [] { return false; });
  }
}

// Writes the letters that are due, once a minute, until it is told to stop.
void keep_writing_digests(const std::stop_token& stop, App& app, Post& post,
                          const std::string& home,
                          const std::function<void(std::string_view)>& log) {
  std::mutex mutex;
  std::condition_variable_any stopped;
  std::unique_lock lock{mutex};
  while (!stop.stop_requested()) {
    try {
      send_due_digests(app, post, home);
    } catch (const std::exception& broken) {
      log(log_line(app.now(), "digests_failed", "", broken.what()));  // until next time
    }
    stopped.wait_for(lock, stop, std::chrono::minutes{1}, [] { return false; });
  }
}

// Makes the backups that are due, once a minute, until it is told to stop.
void keep_backing_up(const std::stop_token& stop, BackupKeeper& keeper) {
  std::mutex mutex;
  std::condition_variable_any stopped;
  std::unique_lock lock{mutex};
  while (!stop.stop_requested()) {
    keeper.run_due(stop);
    stopped.wait_for(lock, stop, std::chrono::minutes{1}, [] { return false; });
  }
}

// Does what commands ask of the server that has their data, until it is told to stop.
void keep_answering_commands(const std::stop_token& stop, App& app, const std::string& data,
                             const BackupKeeper::Log& log) {
  constexpr std::string_view backup = "backup ";
  try {
    serve_operators(data, stop, [&](const std::string& asked, const SendLine& send) {
      if (!asked.starts_with(backup)) return send("fault This server is of another version.");
      answer_backup(app, asked.substr(backup.size()), stop, send);
    });
  } catch (const StoreBroken& broken) {
    log("no_commands", broken.what());  // the server serves without
  }
}

// What of a server is told to it by who starts it.
struct Surroundings {
  Reach reach;
  std::optional<MailServer> mail;
  std::string home;
  std::optional<ProviderSettings> provider;
  std::vector<DemoPerson> demo_people;
  std::string data;  // where the books are; empty: nowhere
  std::optional<BackupPlan> backups;
};

// Serves until a signal ends it; `ready` is told the address once it can be reached.
void run_server(App& app, Door& door, ServerOptions options, Surroundings around,
                const std::function<void(const std::string&)>& ready) {
  Metrics metrics;
  Imports imports{app};
  Live live{app};
  Refusals refusals;
  Allowances allowances{options.limits};
  LiveBoards boards{app};
  static std::mutex one_line_at_a_time;
  options.log = [](std::string_view line) {
    const std::lock_guard lock{one_line_at_a_time};
    std::cerr << line << '\n';
  };
  const auto log_of_backups = [&app, log = options.log](std::string_view event,
                                                        std::string_view what) {
    log(log_line(app.now(), event, "", what));
  };
  BackupFigures backup_figures;
  std::optional<BackupKeeper> backups;
  if (around.backups) backups.emplace(app, *around.backups, backup_figures, log_of_backups);
  Post post{std::move(around.mail), [&app, log = options.log](std::string_view fault) {
              log(log_line(app.now(), "letter_not_taken", "", fault));
            }};
  PendingSignIns pending_sign_ins;
  std::optional<IdentityProvider> provider;
  if (around.provider) {
    const auto told = [&app, log = options.log](std::string_view why) {
      log(log_line(app.now(), "provider_sign_in", "", why));
    };
    provider.emplace(*around.provider, told, ask_outside);
  }
  Service service{app,
                  door,
                  metrics,
                  imports,
                  live,
                  post,
                  around.reach,
                  around.home,
                  refusals,
                  allowances,
                  boards,
                  backup_figures,
                  pending_sign_ins,
                  provider ? &*provider : nullptr,
                  KVARTETT_VERSION,
                  std::move(around.demo_people)};
  const std::jthread digesting{[&, log = options.log](const std::stop_token& stop) {
    keep_writing_digests(stop, app, post, around.home, log);
  }};
  const std::jthread telling{[&, log = options.log](const std::stop_token& stop) {
    keep_telling(stop, app, around.reach, around.home, log);
  }};
  const std::jthread rolling{[&app, log = options.log](const std::stop_token& stop) {
    keep_rolling_forward(stop, app, log);
  }};
  const std::jthread backing_up{[&](const std::stop_token& stop) {
    if (backups) keep_backing_up(stop, *backups);
  }};
  const std::jthread answering{[&](const std::stop_token& stop) {
    if (!around.data.empty()) keep_answering_commands(stop, app, around.data, log_of_backups);
  }};
  const std::string host =
      options.address.contains(':') ? "[" + options.address + "]" : options.address;
  Server server{std::move(options),
                [&service](const Request& request) { return answer(service, request); }, metrics};
  ready(fmt::format("http://{}:{}", host, server.port()));
  server.run();
}

}  // namespace

Exit serve(const ServeOptions& options) {
  auto provider = identity_provider(options);
  if (!provider) return complain(provider.error()), Exit::usage;
  const auto app = open_data(options.data, clock_of(options.today));
  Door door;
  ServerOptions server;
  server.address = options.listen.host;
  server.port = options.listen.port;
  server.body_limit_for = body_limit_for;
  server.trust_proxy = options.trust_proxy;
  server.log_every_request = options.log_every_request;
  Surroundings around;
  for (const std::string& network : options.open_networks)
    around.reach.opened.push_back(read_network(network).value());
  around.mail = mail_server(options);
  around.data = options.data;
  if (!options.backups.empty())
    around.backups = BackupPlan{options.backups, std::chrono::hours{options.backup_every_hours}};
  around.home = home_of(options);
  around.provider = std::move(*provider);
  run_server(*app, door, std::move(server), std::move(around), [&](const std::string& address) {
    tell(say("Kvartett {} serves {} at {}  (Ctrl-C stops it)",
             "Kvartett {} visar {} på {}  (Ctrl-C stoppar)", KVARTETT_VERSION, options.data,
             address));
    std::cout.flush();
  });
  keep_last_uses(*app);
  app->close();
  return Exit::done;
}

Exit demo(const DemoOptions& options) {
  App app{std::make_unique<MemoryStore>(), clock_of(options.today)};
  Door door;
  Demo demo;
  {
    Progress progress{say("Three years pass, deals:", "Tre år går, affärer:")};
    demo = make_demo(app, door.passwords, options.seed,
                     [&](std::size_t done, std::size_t total) { progress.show(done, total); });
  }
  ServerOptions server;
  server.address = options.listen.host;
  server.port = options.listen.port;
  server.body_limit_for = body_limit_for;
  run_server(app, door, std::move(server), {{}, {}, {}, {}, demo.people, {}, {}},
             [](const std::string& address) {
               tell(say("The demo is open at {}  Nothing in it is kept. (Ctrl-C stops it)",
                        "Demon är öppen på {}  Inget i den sparas. (Ctrl-C stoppar)", address));
               std::cout.flush();
             });
  app.close();
  return Exit::done;
}

}  // namespace kvartett
