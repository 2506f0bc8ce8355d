#include "kvartett/base/persistent_vector.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

namespace kvartett {
namespace {

template <class T>
bool same(const PersistentVector<T>& vector, const std::vector<T>& model) {
  return vector.size() == model.size() &&
         std::equal(vector.begin(), vector.end(), model.begin(), model.end());
}

TEST_CASE("a persistent vector holds what a vector would, over every number of floors") {
  PersistentVector<int> vector;
  for (int i = 0; i < 40'000; ++i) {
    vector.push_back(i);
    REQUIRE(vector.back() == i);
  }
  for (std::size_t i = 0; i < 40'000; i += 17) REQUIRE(vector[i] == static_cast<int>(i));
}

TEST_CASE("snapshots are unaffected by what happens to other copies, whatever happens") {
  CHECK(rc::check([] {
    std::vector<std::pair<PersistentVector<std::string>, std::vector<std::string>>> copies(1);
    const auto steps = *rc::gen::container<std::vector<std::tuple<unsigned, unsigned, unsigned>>>(
        rc::gen::arbitrary<std::tuple<unsigned, unsigned, unsigned>>());
    for (const auto& [kind, which, where] : steps) {
      const std::size_t from = which % copies.size();
      if (kind % 8 == 0 && copies.size() < 6) {
        copies.push_back(copies[from]);  // a snapshot
        continue;
      }
      if (kind % 8 == 1 && copies.size() > 1) {
        copies.erase(copies.begin() +
                     static_cast<std::ptrdiff_t>(from));  // somebody lets go of one
        continue;
      }
      auto& [vector, model] = copies[from];
      if (kind % 8 == 2 && !model.empty()) {
        vector.set(where % model.size(), std::to_string(kind));
        model[where % model.size()] = std::to_string(kind);
      } else if (kind % 8 == 3 && !model.empty()) {
        vector.change(where % model.size()) += "!";
        model[where % model.size()] += "!";
      } else {
        for (unsigned i = 0; i < where % 70; ++i) {
          vector.push_back(std::to_string(i));
          model.push_back(std::to_string(i));
        }
      }
    }
    for (const auto& [vector, model] : copies) RC_ASSERT(same(vector, model));
  }));
}

}  // namespace
}  // namespace kvartett
