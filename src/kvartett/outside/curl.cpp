#include "kvartett/outside/curl.h"

#include <new>

#include "kvartett/base/check.h"

namespace kvartett {

Curl make_curl(long seconds) {
  static const CURLcode begun = curl_global_init(CURL_GLOBAL_DEFAULT);  // once, before any thread
  ENSURE(begun == CURLE_OK);
  Curl handle{curl_easy_init()};
  if (!handle) throw std::bad_alloc{};
  curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle.get(), CURLOPT_PROXY, "");  // not even one that the surroundings name
  curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT, seconds);
  curl_easy_setopt(handle.get(), CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  return handle;
}

void add_line(CurlLines& lines, const char* line) {
  curl_slist* longer = curl_slist_append(lines.get(), line);
  if (!longer) throw std::bad_alloc{};
  static_cast<void>(lines.release());
  lines.reset(longer);
}

}  // namespace kvartett
