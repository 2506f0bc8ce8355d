#include "kvartett/api/assets.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace kvartett {

TEST_CASE("the contract is always inside the program") {
  const Asset* contract = find_asset("/openapi.json");
  REQUIRE(contract);
  CHECK(contract->content_type == "application/json");
  CHECK(contract->raw.starts_with("{\"openapi\":\"3."));
  CHECK(contract->brotli.size() < contract->raw.size());
  CHECK(contract->gzip.starts_with("\x1f\x8b"));
  CHECK(contract->etag.front() == '"');
  CHECK(contract->etag.back() == '"');
}

TEST_CASE("assets are found by their exact path, and nothing else is") {
  CHECK(std::ranges::is_sorted(assets(), {}, &Asset::path));
  for (const Asset& asset : assets()) CHECK(find_asset(asset.path) == &asset);
  CHECK(find_asset("") == nullptr);
  CHECK(find_asset("openapi.json") == nullptr);
  CHECK(find_asset("/../etc/passwd") == nullptr);
}

}  // namespace kvartett
