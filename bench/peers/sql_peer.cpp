// One SQL database in a process of its own, so that the runner can ask one after the other the same
// question. The SQL is in sql/, in sections named "--@ NAME"; {DATA} there is the workload's
// directory. Usage: sql_peer duckdb|sqlite|postgres DATABASE WORKLOAD SQL-FILE...
//   exec SECTION        run a section, as it is loaded and prepared
//   load TABLE FILE     fill a table from a file of the workload
//   run QUESTION        ask a prepared question and read every cell
#include <map>
#include <stdexcept>

#include "engine.h"

namespace peers {
namespace {

class Sections {
 public:
  void read(const std::string& path, const std::string& workload) {
    std::ifstream file{path};
    if (!file) throw std::runtime_error{"cannot read " + path};
    std::string* section = nullptr;
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with("--@ ")) {
        section = &sections_[line.substr(4)];
      } else if (section) {
        constexpr std::string_view place = "{DATA}";
        for (std::size_t at; (at = line.find(place)) != std::string::npos;) {
          line.replace(at, place.size(), workload);
        }
        *section += line + "\n";
      }
    }
  }
  const std::string& of(const std::string& name) const {
    const auto found = sections_.find(name);
    if (found == sections_.end()) throw std::runtime_error{"no SQL is named " + name};
    return found->second;
  }

 private:
  std::map<std::string, std::string> sections_;
};

std::unique_ptr<Engine> opened(std::string_view kind, const std::string& database) {
  if (kind == "duckdb") return open_duckdb(database);
  if (kind == "sqlite") return open_sqlite(database);
#ifdef KVARTETT_BENCH_POSTGRES
  if (kind == "postgres") return open_postgres(database);
#endif
  throw std::runtime_error{"built without " + std::string{kind}};
}

// What changes the database is done once; a question is asked until the clock can tell.
template <class Do>
Timed once(const Do& act) {
  const auto begun = std::chrono::steady_clock::now();
  act();
  const std::chrono::duration<double, std::nano> passed = std::chrono::steady_clock::now() - begun;
  return {passed.count(), {}};
}

void serve_database(int argc, char** argv) {
  const std::string workload = argv[3];
  Sections sections;
  for (int i = 4; i < argc; ++i) sections.read(argv[i], workload);
  const std::unique_ptr<Engine> engine = opened(argv[1], argv[2]);
  serve([&](const Command& command) {
    const auto& [verb, first, second] = command;
    if (verb == "exec") return once([&] { engine->execute(sections.of(first)); });
    if (verb == "load") {
      return once([&] { engine->load(first, workload + "/" + second); });
    }
    if (verb == "run") {
      return timed([&] { return engine->ask(first, sections.of(first)); });
    }
    throw std::runtime_error{"unknown command " + verb};
  });
}

}  // namespace
}  // namespace peers

int main(int argc, char** argv) {
  if (argc < 5) {
    fmt::print(stderr, "Usage: sql_peer duckdb|sqlite|postgres DATABASE WORKLOAD SQL-FILE...\n");
    return 2;
  }
  try {
    peers::serve_database(argc, argv);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
