// DuckDB by its C interface: the library of its npm package, opened when the measurement starts, so
// that nothing of it is needed to build. KVARTETT_DUCKDB names the file.
#include <dlfcn.h>

#include <cstdint>
#include <cstdlib>
#include <map>
#include <stdexcept>

#include "engine.h"

namespace peers {
namespace {

struct DuckResult {  // duckdb_result, which is opaque
  std::uint64_t column_count, row_count, rows_changed;
  void* columns;
  char* error;
  void* inside;
};

class Library {
 public:
  template <class Function>
  Function* find(const char* name) {
    void* found = dlsym(handle_, name);
    if (!found) throw std::runtime_error{dlerror()};
    return reinterpret_cast<Function*>(found);
  }

 private:
  static void* opened() {
    const char* file = std::getenv("KVARTETT_DUCKDB");
    void* handle = dlopen(file ? file : "libduckdb.so", RTLD_NOW);
    if (!handle) throw std::runtime_error{dlerror()};
    return handle;
  }
  void* handle_ = opened();
};

class DuckDb : public Engine {
 public:
  explicit DuckDb(const std::string& file) {
    if (open_(file.c_str(), &database_) || connect_(database_, &connection_)) {
      throw std::runtime_error{"DuckDB does not open " + file};
    }
  }

  void execute(const std::string& sql) override {
    DuckResult result{};
    if (query_(connection_, sql.c_str(), &result)) throw std::runtime_error{error_(&result)};
    destroy_result_(&result);
  }

  Answer ask(const std::string& name, const std::string& sql) override {
    void*& statement = statements_[name];
    if (!statement && prepare_(connection_, sql.c_str(), &statement)) {
      throw std::runtime_error{prepare_error_(statement)};
    }
    DuckResult result{};
    if (execute_prepared_(statement, &result)) throw std::runtime_error{error_(&result)};
    Answer answer;
    while (void* chunk = fetch_chunk_(result)) {
      const std::uint64_t rows = chunk_size_(chunk);
      const std::uint64_t columns = chunk_column_count_(chunk);
      answer.rows += static_cast<std::int64_t>(rows);
      for (std::uint64_t column = 0; column < columns; ++column) {
        const auto* values =
            static_cast<const std::int64_t*>(vector_values_(chunk_vector_(chunk, column)));
        for (std::uint64_t row = 0; row < rows; ++row) {
          answer.checksum += (column + 1) * static_cast<std::uint64_t>(values[row]);
        }
      }
      destroy_chunk_(&chunk);
      if (rows == 0) break;
    }
    destroy_result_(&result);
    return answer;
  }

  void load(const std::string&, const std::string&) override {
    throw std::runtime_error{"DuckDB loads by SQL"};
  }

 private:
  Library library_;
  int (*open_)(const char*, void**) = library_.find<int(const char*, void**)>("duckdb_open");
  int (*connect_)(void*, void**) = library_.find<int(void*, void**)>("duckdb_connect");
  int (*query_)(void*, const char*,
                DuckResult*) = library_.find<int(void*, const char*, DuckResult*)>("duckdb_query");
  int (*prepare_)(void*, const char*,
                  void**) = library_.find<int(void*, const char*, void**)>("duckdb_prepare");
  const char* (*prepare_error_)(void*) = library_.find<const char*(void*)>("duckdb_prepare_error");
  int (*execute_prepared_)(void*, DuckResult*) =
      library_.find<int(void*, DuckResult*)>("duckdb_execute_prepared");
  void* (*fetch_chunk_)(DuckResult) = library_.find<void*(DuckResult)>("duckdb_fetch_chunk");
  std::uint64_t (*chunk_size_)(void*) =
      library_.find<std::uint64_t(void*)>("duckdb_data_chunk_get_size");
  std::uint64_t (*chunk_column_count_)(void*) =
      library_.find<std::uint64_t(void*)>("duckdb_data_chunk_get_column_count");
  void* (*chunk_vector_)(void*, std::uint64_t) =
      library_.find<void*(void*, std::uint64_t)>("duckdb_data_chunk_get_vector");
  void* (*vector_values_)(void*) = library_.find<void*(void*)>("duckdb_vector_get_data");
  void (*destroy_chunk_)(void**) = library_.find<void(void**)>("duckdb_destroy_data_chunk");
  void (*destroy_result_)(DuckResult*) = library_.find<void(DuckResult*)>("duckdb_destroy_result");
  const char* (*error_)(DuckResult*) =
      library_.find<const char*(DuckResult*)>("duckdb_result_error");

  void* database_ = nullptr;
  void* connection_ = nullptr;
  std::map<std::string, void*> statements_;
};

}  // namespace

std::unique_ptr<Engine> open_duckdb(const std::string& file) {
  return std::make_unique<DuckDb>(file);
}

}  // namespace peers
