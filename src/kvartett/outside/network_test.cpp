#include "kvartett/outside/network.h"

#include <doctest/doctest.h>

#include "kvartett/base/check.h"

namespace kvartett {
namespace {

bool reaches_the_open_internet(std::string_view text) {
  const auto address = read_address(text);
  ENSURE(address);
  return is_public(*address);
}

}  // namespace

TEST_CASE("addresses of the house, of the machine and of nobody are not public") {
  for (const auto* text : {"127.0.0.1",
                           "127.255.255.254",
                           "10.0.0.1",
                           "10.255.255.255",
                           "172.16.0.1",
                           "172.31.255.255",
                           "192.168.1.1",
                           "169.254.169.254",
                           "100.64.0.1",
                           "100.127.255.255",
                           "0.0.0.0",
                           "224.0.0.1",
                           "255.255.255.255",
                           "192.0.2.7",
                           "198.19.0.1",
                           "::",
                           "::1",
                           "fe80::1",
                           "fc00::1",
                           "fd12:3456::1",
                           "ff02::1",
                           "2001:db8::1",
                           "2002:7f00:1::",
                           "64:ff9b::7f00:1",
                           "::ffff:127.0.0.1",
                           "::ffff:10.0.0.1",
                           "::127.0.0.1",
                           "2001::1"}) {
    CAPTURE(text);
    CHECK_FALSE(reaches_the_open_internet(text));
  }
}

TEST_CASE("addresses beside those are public") {
  for (const auto* text : {"9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "1.1.1.1",
                           "100.63.255.255", "100.128.0.0", "223.255.255.255", "::ffff:1.1.1.1",
                           "2606:4700::1111", "2a00:1450:400f::200e"}) {
    CAPTURE(text);
    CHECK(reaches_the_open_internet(text));
  }
}

TEST_CASE("a network is an address and how many bits its machines have in common") {
  const auto house = read_network("10.1.0.0/16");
  REQUIRE(house);
  CHECK(house->holds(*read_address("10.1.255.3")));
  CHECK_FALSE(house->holds(*read_address("10.2.0.0")));
  const auto one = read_network("::1");
  REQUIRE(one);
  CHECK(one->holds(*read_address("::1")));
  CHECK_FALSE(one->holds(*read_address("::2")));
  const auto odd = read_network("fd00::/9");
  REQUIRE(odd);
  CHECK(odd->holds(*read_address("fd7f::1")));
  CHECK_FALSE(odd->holds(*read_address("fd80::1")));
  for (const auto* wrong :
       {"", "10.1", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "x/8", "::/129", "10.0.0.0/8 "}) {
    CAPTURE(wrong);
    CHECK_FALSE(read_network(wrong));
  }
}

}  // namespace kvartett
