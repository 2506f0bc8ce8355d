#include "kvartett/api/wire_provider.h"

namespace kvartett::wire {
namespace {

struct AddressAnswer {
  std::string address;
};
BOOST_DESCRIBE_STRUCT(AddressAnswer, (), (address))

}  // namespace

Result<PendingSignIn> read_provider_wish(const json::Value& body) {
  ProviderWish wish = TRY(json::read_value<ProviderWish>(body));
  PendingSignIn asked;
  asked.return_to = wish.return_to.value_or("/");
  asked.invitation = wish.invitation.value_or("");
  asked.anew = wish.anew.value_or(false);
  if (!is_own_page(asked.return_to)) {
    return refuse(Wrong::invalid,
                  say("This is no page of Kvartett.", "Det här är ingen sida i Kvartett."),
                  "/return_to");
  }
  return asked;
}

std::string provider_address(const std::string& address) {
  return json::text(AddressAnswer{address});
}

std::string came_by_provider(const std::string& me, const std::string& return_to) {
  return "{\"me\":" + me + ",\"return_to\":" + json::text(return_to) + "}";
}

}  // namespace kvartett::wire
