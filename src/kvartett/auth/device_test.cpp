#include "kvartett/auth/device.h"

#include <doctest/doctest.h>

namespace kvartett {
namespace {

TEST_CASE("a browser is told by the names that people know it by") {
  const std::pair<const char*, const char*> devices[] = {
      {"Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
       "Firefox på Windows"},
      {"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
       "Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0",
       "Edge på Windows"},
      {"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
       "Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
       "Safari på iPhone"},
      {"Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 "
       "Mobile Safari/537.36",
       "Chrome på Android"},
      {"curl/8.5.0", "Okänd webbläsare"},
      {"", "Okänd webbläsare"}};
  for (const auto& [agent, words] : devices) CHECK(device_in_words(agent).swedish == words);
}

}  // namespace
}  // namespace kvartett
