// The pages and the contract, carried inside the program: what the browser asks for is here,
// already compressed. The bytes come from web/dist and api/openapi.yaml at build time
// (cmake/assets.cmake).
#pragma once

#include <span>
#include <string_view>

namespace kvartett {

struct Asset {
  std::string_view path;  // as in the URL: "/index.html", "/assets/index-BZx1.js", "/openapi.json"
  std::string_view content_type;
  std::string_view etag;  // strong, quoted, of the uncompressed bytes; names this content for ever
  std::string_view raw;
  std::string_view brotli, gzip;  // empty where compressing gains nothing (fonts, pictures)
};

// In the order of their paths. Without pages (KVARTETT_UI=OFF) only the contract is here.
std::span<const Asset> assets();
const Asset* find_asset(std::string_view path);

}  // namespace kvartett
