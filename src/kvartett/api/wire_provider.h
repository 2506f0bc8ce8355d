// How somebody signs in by the identity provider, on the wire.
#pragma once

#include <string>

#include "kvartett/api/wire.h"
#include "kvartett/app/identity_provider.h"

namespace kvartett::wire {

struct ProviderWish {
  json::Given<std::string> return_to;
  json::Given<std::string> invitation;
  json::Given<bool> anew;
};
BOOST_DESCRIBE_STRUCT(ProviderWish, (), (return_to, invitation, anew))
// Refused when it would send her to another site afterwards.
Result<PendingSignIn> read_provider_wish(const json::Value& body);
std::string provider_address(const std::string& address);

struct ProviderReturn {
  std::string state;
  json::Given<std::string> code;
  json::Given<std::string> iss;
  json::Given<std::string> error;
};
BOOST_DESCRIBE_STRUCT(ProviderReturn, (), (state, code, iss, error))

// `me`: who she is now, as GET /me tells it.
std::string came_by_provider(const std::string& me, const std::string& return_to);

}  // namespace kvartett::wire
