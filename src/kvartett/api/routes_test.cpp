#include "kvartett/api/routes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <set>
#include <sstream>

#include "kvartett/api/assets.h"
#include "kvartett/api/wire.h"

namespace kvartett {
namespace {

struct Operation {
  std::string method;
  std::string path;
  std::set<std::string> roles;  // empty: public
  bool has_body = false;
  std::set<std::string> query;
  bool operator==(const Operation&) const = default;
};

boost::json::value contract() {
  const Asset* asset = find_asset("/openapi.json");
  REQUIRE(asset != nullptr);
  return boost::json::parse(asset->raw);
}

std::string text(const boost::json::value& value) { return std::string{value.as_string()}; }

const boost::json::object& resolve(const boost::json::value& whole,
                                   const boost::json::object& item) {
  const auto* reference = item.if_contains("$ref");
  return reference ? whole.at_pointer(text(*reference).substr(1)).as_object() : item;
}

std::map<std::string, Operation> operations_of_the_contract() {
  const boost::json::value whole = contract();
  std::map<std::string, Operation> found;
  for (const auto& [path, item] : whole.at("paths").as_object()) {
    for (const auto& [method, value] : item.as_object()) {
      if (method == "parameters") continue;
      const auto& described = value.as_object();
      Operation operation;
      operation.method = method;
      std::ranges::transform(operation.method, operation.method.begin(),
                             [](char c) { return static_cast<char>(c - 'a' + 'A'); });
      operation.path = path;
      CHECK_MESSAGE(described.contains("x-roles") + described.contains("x-public") +
                            described.contains("x-board") ==
                        1,
                    operation.path);
      if (described.contains("x-board")) operation.roles.insert("a board");
      if (const auto* roles = described.if_contains("x-roles")) {
        for (const auto& role : roles->as_array()) operation.roles.insert(text(role));
      }
      operation.has_body = described.contains("requestBody");
      if (const auto* parameters = described.if_contains("parameters")) {
        for (const auto& parameter : parameters->as_array()) {
          const auto& resolved = resolve(whole, parameter.as_object());
          if (resolved.at("in") == "query") operation.query.insert(text(resolved.at("name")));
        }
      }
      const auto [place, is_new] = found.emplace(text(described.at("operationId")), operation);
      CHECK_MESSAGE(is_new, place->first);
    }
  }
  return found;
}

std::map<std::string, Operation> operations_of_the_table() {
  std::map<std::string, Operation> found;
  for (const Route& route : routes()) {
    Operation operation;
    operation.method = route.method;
    operation.path = route.path;
    for (const Role role : {Role::admin, Role::manager, Role::seller, Role::viewer}) {
      if (route.roles.has(role)) operation.roles.insert(boost::describe::enum_to_string(role, ""));
    }
    if (route.roles.has_leaders()) operation.roles.insert("team_manager");
    if (route.roles.is_board()) operation.roles.insert("a board");
    operation.has_body = route.body != Body::none;
    std::istringstream names{std::string{route.query}};
    for (std::string name; names >> name;) operation.query.insert(name);
    found.emplace(route.operation, operation);
  }
  return found;
}

TEST_CASE(
    "the table of routes and the contract say the same: operations, roles, bodies and parameters") {
  const auto in_contract = operations_of_the_contract();
  const auto in_table = operations_of_the_table();
  CHECK(in_table.size() == routes().size());
  for (const auto& [name, operation] : in_contract) {
    CAPTURE(name);
    const auto found = in_table.find(name);
    REQUIRE(found != in_table.end());
    CHECK(found->second.method == operation.method);
    CHECK(found->second.path == operation.path);
    CHECK(found->second.roles == operation.roles);
    CHECK(found->second.has_body == operation.has_body);
    CHECK(found->second.query == operation.query);
  }
  for (const auto& [name, operation] : in_table) {
    CAPTURE(name);
    CHECK(in_contract.contains(name));
  }
}

TEST_CASE("no path fits two routes of one method, so their order in the table decides nothing") {
  std::set<std::pair<std::string, std::string>> seen;
  for (const Route& route : routes()) {
    CHECK_MESSAGE(seen.emplace(route.method, route.path).second, route.operation);
  }
  // The one that would: a deal's id is never "preview", because POST /deals/{id} is not a route.
  CHECK(std::ranges::none_of(routes(), [](const Route& route) {
    return route.method == "POST" && route.path == "/api/v1/deals/{id}";
  }));
}

TEST_CASE(
    "a fault in the body is 422 with its pointer, one in the address 400 with its parameter") {
  const Response body = wire::problem(
      {Wrong::invalid, {{"/lines/0/months", say("No.", "Nej.")}, {"", say("Whole.", "Allt.")}}},
      Language::swedish);
  CHECK(body.status == 422);
  CHECK(
      body.body ==
      R"({"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"2 saker är fel.",)"
      R"("errors":[{"pointer":"/lines/0/months","detail":"Nej."},{"pointer":"","detail":"Allt."}]})");
  const Response address =
      wire::problem({Wrong::invalid, {{"on", say("No.", "Nej.")}}}, Language::english);
  CHECK(address.status == 400);
  CHECK(address.body ==
        R"({"type":"about:blank","title":"Bad Request","status":400,"detail":"No.",)"
        R"("errors":[{"parameter":"on","detail":"No."}]})");
}

TEST_CASE("what is missing says so and nothing about what was asked for") {
  const Response missing =
      wire::problem({Wrong::missing, {{"", say("There is no such deal.", "Affären finns inte.")}}},
                    Language::english);
  CHECK(missing.status == 404);
  CHECK(
      missing.body ==
      R"({"type":"about:blank","title":"Not Found","status":404,"detail":"There is no such deal."})");
}

}  // namespace
}  // namespace kvartett
