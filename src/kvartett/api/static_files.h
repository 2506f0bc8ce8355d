// Serves the embedded pages. Every address that is a page of the web client answers with
// index.html, which then decides what to show; everything under /assets/ has its content in its
// name and is kept for ever.
#pragma once

#include <optional>

#include "kvartett/api/assets.h"
#include "kvartett/api/http.h"

namespace kvartett {

// The answer to a GET for a file or a page; nullopt when it is neither, for the caller to answer
// 404. Addresses under /api are never pages.
std::optional<Response> find_page(const Request& request,
                                  const Asset* (*find)(std::string_view path) = find_asset);

// One asset, compressed as the client wants it, or 304 when the client has it already.
Response serve_asset(const Request& request, const Asset& asset);

}  // namespace kvartett
