#include "kvartett/api/static_files.h"

#include "kvartett/api/accept.h"

namespace kvartett {
namespace {

struct Variant {
  std::string_view coding;  // empty: as it is
  std::string_view bytes;
};

// The best compressed form that the client takes, or the bytes as they are: a client that refuses
// even those is better served than turned away.
Variant choose_variant(const Request& request, const Asset& asset) {
  const std::string* accept = request.find_header("accept-encoding");
  if (!accept) return {"", asset.raw};
  const int brotli = asset.brotli.empty() ? 0 : wish_for_encoding(*accept, "br");
  const int gzip = asset.gzip.empty() ? 0 : wish_for_encoding(*accept, "gzip");
  if (brotli > 0 && brotli >= gzip) return {"br", asset.brotli};
  if (gzip > 0) return {"gzip", asset.gzip};
  return {"", asset.raw};
}

// A strong tag names bytes, so each compressed form has its own: "abc" → "abc-br".
std::string tag_of(const Asset& asset, const Variant& variant) {
  std::string tag{asset.etag};
  if (!variant.coding.empty()) {
    tag.pop_back();
    tag.append("-").append(variant.coding).append("\"");
  }
  return tag;
}

bool is_under(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

// "/deals/x7" is a page; "/robots.txt" is a file that we do not have.
bool looks_like_page(std::string_view path) {
  return !is_under(path, "/api") && !is_under(path, "/assets") &&
         path.substr(path.rfind('/')).find('.') == path.npos;
}

}  // namespace

Response serve_asset(const Request& request, const Asset& asset) {
  const Variant variant = choose_variant(request, asset);
  const std::string tag = tag_of(asset, variant);
  const bool kept_for_ever = is_under(asset.path, "/assets");

  Response answer;
  answer.route = kept_for_ever ? "/assets/*" : "/*";
  answer.headers.emplace_back("ETag", tag);
  answer.headers.emplace_back("Cache-Control",
                              kept_for_ever ? "public, max-age=31536000, immutable" : "no-cache");
  if (!asset.brotli.empty() || !asset.gzip.empty())
    answer.headers.emplace_back("Vary", "Accept-Encoding");
  const std::string* known = request.find_header("if-none-match");
  if (known && lists_tag(*known, tag)) {
    answer.status = 304;
    return answer;
  }
  answer.content_type = asset.content_type;
  if (!variant.coding.empty()) answer.headers.emplace_back("Content-Encoding", variant.coding);
  answer.static_body = variant.bytes;
  return answer;
}

std::optional<Response> find_page(const Request& request, const Asset* (*find)(std::string_view)) {
  if (request.method != "GET" || is_under(request.path, "/api")) return std::nullopt;
  const Asset* asset = find(request.path);
  // "/board" has a page of its own; all others are drawn by the same.
  if (!asset && looks_like_page(request.path)) asset = find(request.path + ".html");
  if (!asset && looks_like_page(request.path)) asset = find("/index.html");
  if (!asset) return std::nullopt;
  return serve_asset(request, *asset);
}

}  // namespace kvartett
