#include "kvartett/outside/network.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <charconv>

#include "kvartett/base/check.h"

namespace kvartett {
namespace {

constexpr std::size_t version_4_at = 12;  // where its four bytes are in the sixteen
constexpr int version_4_bits = 96;        // that all of version 4 have in common

NetAddress of_version_4(const std::uint8_t* four) {
  NetAddress address{};
  address[10] = address[11] = 0xff;
  std::copy_n(four, 4, address.begin() + version_4_at);
  return address;
}

bool is_version_4(const NetAddress& address) {
  return Network{of_version_4(std::array<std::uint8_t, 4>{}.data()), version_4_bits}.holds(address);
}

// Of version 4: all but these are public. Of version 6: only 2000::/3 is, and not these.
constexpr std::string_view kept_for_others[] = {
    "0.0.0.0/8",     "10.0.0.0/8",      "100.64.0.0/10",  "127.0.0.0/8",    "169.254.0.0/16",
    "172.16.0.0/12", "192.0.0.0/24",    "192.0.2.0/24",   "192.88.99.0/24", "192.168.0.0/16",
    "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4",    "240.0.0.0/4",
    "2001::/23",     "2001:db8::/32",   "2002::/16",      "3fff::/20",
};

}  // namespace

std::optional<NetAddress> read_address(std::string_view text) {
  const std::string whole{text};
  std::array<std::uint8_t, 4> four{};
  if (inet_pton(AF_INET, whole.c_str(), four.data()) == 1) return of_version_4(four.data());
  NetAddress six{};
  if (inet_pton(AF_INET6, whole.c_str(), six.data()) == 1) return six;
  return {};
}

std::optional<NetAddress> address_of(const sockaddr* socket) {
  if (socket->sa_family == AF_INET) {
    const auto* four = reinterpret_cast<const sockaddr_in*>(socket);
    return of_version_4(reinterpret_cast<const std::uint8_t*>(&four->sin_addr));
  }
  if (socket->sa_family == AF_INET6) {
    const auto* six = reinterpret_cast<const sockaddr_in6*>(socket);
    NetAddress address{};
    std::copy_n(six->sin6_addr.s6_addr, address.size(), address.begin());
    return address;
  }
  return {};
}

bool Network::holds(const NetAddress& address) const {
  const auto whole = static_cast<std::size_t>(bits / 8);
  if (!std::equal(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(whole),
                  address.begin()))
    return false;
  const int rest = bits % 8;
  return rest == 0 || (first[whole] ^ address[whole]) >> (8 - rest) == 0;
}

std::optional<Network> read_network(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto address = read_address(text.substr(0, slash));
  if (!address) return {};
  Network network{*address, 128};
  if (slash == std::string_view::npos) return network;
  const std::string_view length = text.substr(slash + 1);
  int bits = -1;
  const auto [end, fault] = std::from_chars(length.data(), length.data() + length.size(), bits);
  const int before = text.contains(':') ? 0 : version_4_bits;
  if (fault != std::errc{} || end != length.data() + length.size()) return {};
  if (bits < 0 || bits > 128 - before) return {};
  network.bits = before + bits;
  return network;
}

bool is_public(const NetAddress& address) {
  if (!is_version_4(address) && (address[0] & 0xe0) != 0x20) return false;
  return std::ranges::none_of(kept_for_others, [&](std::string_view text) {
    const auto network = read_network(text);
    ENSURE(network);
    return network->holds(address);
  });
}

}  // namespace kvartett
