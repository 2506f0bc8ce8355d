// What a row of a table is grouped by, on the wire.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/rollup/query.h"

namespace kvartett::wire {

// Keys that were not asked for are not written; no team or no product is null.
struct RowKeys {
  json::Given<Channel> channel;
  json::Given<std::string> seller_id;
  json::Given<std::string> seller_name;
  json::Given<std::optional<std::string>> team_id;
  json::Given<std::optional<std::string>> team_name;
  json::Given<std::string> month;
  json::Given<std::string> customer_id;
  json::Given<std::string> customer_name;
  json::Given<std::optional<std::string>> product_id;
  json::Given<std::optional<std::string>> product_name;
};
BOOST_DESCRIBE_STRUCT(RowKeys, (),
                      (channel, seller_id, seller_name, team_id, team_name, month, customer_id,
                       customer_name, product_id, product_name))

RowKeys row_keys(const Names& names, const RowKey& key);

}  // namespace kvartett::wire
