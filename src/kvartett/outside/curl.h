// libcurl's handles with an owner, and what every use of it has in common.
#pragma once

#include <curl/curl.h>

#include <memory>

namespace kvartett {

struct CurlEnds {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  void operator()(curl_mime* mime) const { curl_mime_free(mime); }
};
using Curl = std::unique_ptr<CURL, CurlEnds>;
using CurlLines = std::unique_ptr<curl_slist, CurlEnds>;
using CurlMime = std::unique_ptr<curl_mime, CurlEnds>;

// No proxy, no signals, a limit of time. Never null.
Curl make_curl(long seconds);
void add_line(CurlLines& lines, const char* line);

}  // namespace kvartett
