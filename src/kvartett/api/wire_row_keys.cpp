#include "kvartett/api/wire_row_keys.h"

namespace kvartett::wire {
namespace {

using OptionalText = std::optional<std::string>;

template <class T>
void set(json::Given<OptionalText>& id, json::Given<OptionalText>& name, const Names& names,
         std::int32_t number) {
  if (number == RowKey::all) return;
  const auto found = number == RowKey::none ? std::nullopt : std::optional{Id<T>{number}};
  id.emplace(names.text(found));
  name.emplace(names.name(found));
}
template <class T>
void set(json::Given<std::string>& id, json::Given<std::string>& name, const Names& names,
         std::int32_t number) {
  if (number == RowKey::all) return;
  id.emplace(names.text(Id<T>{number}));
  name.emplace(names.name(Id<T>{number}));
}

}  // namespace

RowKeys row_keys(const Names& names, const RowKey& key) {
  RowKeys keys;
  if (key.channel != RowKey::all) keys.channel.emplace(static_cast<Channel>(key.channel));
  set<Seller>(keys.seller_id, keys.seller_name, names, key.seller);
  set<Team>(keys.team_id, keys.team_name, names, key.team);
  if (key.month != RowKey::all) keys.month.emplace(Month::from_number(key.month).text());
  set<Customer>(keys.customer_id, keys.customer_name, names, key.customer);
  set<Product>(keys.product_id, keys.product_name, names, key.product);
  return keys;
}

}  // namespace kvartett::wire
