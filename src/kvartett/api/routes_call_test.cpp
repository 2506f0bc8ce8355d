#include "kvartett/api/routes_call.h"

#include <doctest/doctest.h>

namespace kvartett {
namespace {

bool is_let_in(std::vector<NamedText> headers) {
  Request request;
  request.headers = std::move(headers);
  request.headers.emplace_back("host", "kvartett.example.se");
  return is_from_no_other_site(request).has_value();
}

}  // namespace

TEST_CASE("a browser that says another site's page asked is turned away") {
  CHECK(is_let_in({{"sec-fetch-site", "same-origin"}}));
  CHECK(is_let_in({{"sec-fetch-site", "none"}}));
  CHECK_FALSE(is_let_in({{"sec-fetch-site", "cross-site"}}));
  CHECK_FALSE(is_let_in({{"sec-fetch-site", "same-site"}}));
  CHECK_FALSE(is_let_in({{"sec-fetch-site", ""}}));
}

TEST_CASE("where it only says which origin, that must be the host that was asked for") {
  CHECK(is_let_in({{"origin", "https://kvartett.example.se"}}));
  CHECK_FALSE(is_let_in({{"origin", "https://evil.example"}}));
  CHECK_FALSE(is_let_in({{"origin", "https://kvartett.example.se.evil.example"}}));
  CHECK_FALSE(is_let_in({{"origin", "null"}}));
  // A proxy that changed the host does no harm to those whose browser says whose page it is.
  CHECK(is_let_in({{"origin", "https://public.example"}, {"sec-fetch-site", "same-origin"}}));
}

TEST_CASE("a program that says nothing of pages is let through to show its credential") {
  CHECK(is_let_in({}));
}

TEST_CASE("over https the session's cookie has a name that only this host can have given it") {
  Request request;
  CHECK(session_cookie_name(request) == "kvartett_session");
  request.https = true;
  CHECK(session_cookie_name(request) == "__Host-kvartett_session");
}

}  // namespace kvartett
