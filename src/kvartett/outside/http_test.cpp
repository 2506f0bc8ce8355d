#include "kvartett/outside/http.h"

#include <doctest/doctest.h>

#include "kvartett/base/check.h"

namespace kvartett {
namespace {

// Nobody needs to listen there: it is refused before anything is sent.
std::string why_not(std::string url, const Reach& reach = {}) {
  const auto answer =
      call({.method = "POST", .url = std::move(url), .headers = {}, .body = "{}"}, reach);
  ENSURE(!answer);
  return answer.error().why.english;
}

constexpr const char* not_there = "The address leads to a machine that Kvartett may not reach.";

}  // namespace

TEST_CASE("what a person types never leads into the house") {
  CHECK(why_not("https://127.0.0.1:9/") == not_there);
  CHECK(why_not("https://localhost:9/") == not_there);
  CHECK(why_not("https://[::1]:9/") == not_there);
  CHECK(why_not("https://2130706433:9/") == not_there);  // 127.0.0.1 as one number
  CHECK(why_not("https://10.0.0.1/") == not_there);
  CHECK(why_not("https://169.254.169.254/latest/meta-data") == not_there);
}

TEST_CASE("only https, and nothing that is no address of the web") {
  for (const auto* url : {"http://192.0.2.1/", "file:///etc/passwd", "ftp://192.0.2.1/",
                          "gopher://192.0.2.1/", "smtp://192.0.2.1/", "dict://192.0.2.1/"}) {
    CAPTURE(url);
    CHECK(why_not(url) == "The address must begin with https://.");
  }
}

TEST_CASE("a network that is opened may be reached, and no other") {
  const Reach house{{*read_network("127.0.0.1")}, false};
  // Port 1: nobody is there, but it was tried.
  CHECK(why_not("http://127.0.0.1:1/").starts_with("The address must begin"));
  CHECK(why_not("http://127.0.0.1:1/", house).starts_with("No connection"));
  CHECK(why_not("https://127.0.0.2:1/", house) == not_there);
  CHECK(why_not("http://10.0.0.1/", house) == not_there);
}

}  // namespace kvartett
