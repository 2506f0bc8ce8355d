#include "kvartett/api/wire_audit.h"

#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <set>

#include "kvartett/api/assets.h"

namespace kvartett {
namespace {

template <class Choice>
std::set<std::string> names_of() {
  std::set<std::string> names;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Choice>>(
      [&](auto described) { names.insert(described.name); });
  return names;
}

TEST_CASE("everything that the log can tell of is in the contract, and nothing else") {
  const Asset* asset = find_asset("/openapi.json");
  REQUIRE(asset != nullptr);
  const boost::json::value contract = boost::json::parse(asset->raw);
  std::set<std::string> kinds;
  for (const auto& kind : contract.at_pointer("/components/schemas/AuditKind/enum").as_array()) {
    kinds.emplace(std::string_view{kind.as_string()});
  }
  CHECK(kinds == names_of<AuditKind>());
}

}  // namespace
}  // namespace kvartett
