// Which machines we let ourselves be sent to. A person may type any address for what Kvartett tells
// other programs; it must never become a way to reach into the house that the server stands in.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sockaddr;

namespace kvartett {

// An address of the internet; one of version 4 is kept as ::ffff:a.b.c.d.
using NetAddress = std::array<std::uint8_t, 16>;

std::optional<NetAddress> read_address(std::string_view text);
// Nothing: neither version 4 nor 6.
std::optional<NetAddress> address_of(const sockaddr* socket);

// All addresses that begin with the same bits: "10.1.0.0/16", or one address alone.
struct Network {
  NetAddress first{};
  int bits = 128;
  bool holds(const NetAddress& address) const;
};
std::optional<Network> read_network(std::string_view text);

// Whether it belongs to the open internet: none of what the registries of special addresses
// (RFC 6890 and its successors) keep for houses, machines, documentation, groups or tunnels.
bool is_public(const NetAddress& address);

}  // namespace kvartett
