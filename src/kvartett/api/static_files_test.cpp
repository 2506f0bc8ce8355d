#include "kvartett/api/static_files.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

namespace kvartett {
namespace {

const Asset* find_in_test(std::string_view path) {
  static constexpr std::array<Asset, 4> files = {{
      {"/assets/app-BZx1.js", "text/javascript", "\"js\"", "raw script", "brotli script",
       "gzip script"},
      {"/board.html", "text/html", "\"board\"", "raw board", "", ""},
      {"/favicon.png", "image/png", "\"png\"", "raw picture", "", ""},
      {"/index.html", "text/html", "\"html\"", "raw page", "brotli page", "gzip page"},
  }};
  const auto found = std::ranges::find(files, path, &Asset::path);
  return found == files.end() ? nullptr : &*found;
}

std::optional<Response> get(std::string path, std::vector<NamedText> headers = {}) {
  Request request;
  request.method = "GET";
  request.path = std::move(path);
  request.headers = std::move(headers);
  return find_page(request, find_in_test);
}

std::string header(const Response& answer, std::string_view name) {
  const auto found = std::ranges::find(answer.headers, name, &NamedText::first);
  return found == answer.headers.end() ? "" : found->second;
}

}  // namespace

TEST_CASE("every page of the web client answers with the same document") {
  for (const char* path : {"/", "/index.html", "/deals", "/deals/x7", "/settings/people/"}) {
    CAPTURE(path);
    const auto answer = get(path);
    REQUIRE(answer);
    CHECK(answer->status == 200);
    CHECK(answer->static_body == "raw page");
    CHECK(answer->content_type == "text/html");
    CHECK(header(*answer, "Cache-Control") == "no-cache");
  }
}

TEST_CASE("the board on the wall has a document of its own") {
  CHECK(get("/board")->static_body == "raw board");
  CHECK(get("/boards")->static_body == "raw page");
}

TEST_CASE("what is neither a file nor a page is left to others") {
  for (const char* path :
       {"/api", "/api/v1/unknown", "/assets/old-1.js", "/assets/x", "/robots.txt", "/a/b.php"}) {
    CAPTURE(path);
    CHECK_FALSE(get(path));
  }
  Request post;
  post.method = "POST";
  post.path = "/";
  CHECK_FALSE(find_page(post, find_in_test));
}

TEST_CASE("a file with its content in its name is kept for ever") {
  const auto answer = get("/assets/app-BZx1.js");
  REQUIRE(answer);
  CHECK(header(*answer, "Cache-Control") == "public, max-age=31536000, immutable");
  CHECK(answer->route == "/assets/*");
}

TEST_CASE("a client gets the best compression that it takes") {
  const auto coding = [](const char* accept) {
    const auto answer = get("/", {{"accept-encoding", accept}});
    CHECK(header(*answer, "Vary") == "Accept-Encoding");
    return header(*answer, "Content-Encoding") + ": " + std::string{answer->static_body};
  };
  CHECK(coding("gzip, deflate, br") == "br: brotli page");
  CHECK(coding("gzip") == "gzip: gzip page");
  CHECK(coding("br;q=0.5, gzip") == "gzip: gzip page");
  CHECK(coding("br;q=0, gzip;q=0.1") == "gzip: gzip page");
  CHECK(coding("br;q=0, gzip;q=0") == ": raw page");
  CHECK(coding("*") == "br: brotli page");
  CHECK(coding("identity;q=0, deflate") == ": raw page");

  const auto picture = get("/favicon.png", {{"accept-encoding", "br"}});
  CHECK(picture->static_body == "raw picture");
  CHECK(header(*picture, "Vary").empty());
}

TEST_CASE("what the client has already is not sent again") {
  const auto status = [](const char* tags, const char* accept) {
    return get("/", {{"if-none-match", tags}, {"accept-encoding", accept}})->status;
  };
  CHECK(header(*get("/"), "ETag") == "\"html\"");
  CHECK(header(*get("/", {{"accept-encoding", "br"}}), "ETag") == "\"html-br\"");
  CHECK(status("\"html-br\"", "br") == 304);
  CHECK(status("\"other\", W/\"html-br\"", "br") == 304);
  CHECK(status("*", "br") == 304);
  CHECK(status("\"html\"", "br") == 200);  // other bytes
  CHECK(status("\"old\"", "") == 200);
  CHECK(get("/", {{"if-none-match", "\"html\""}})->static_body.empty());
}

}  // namespace kvartett
