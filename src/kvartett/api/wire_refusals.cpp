#include "kvartett/api/wire_refusals.h"

namespace kvartett::wire {
namespace {

struct RefusalAnswer {
  RefusedFor why = RefusedFor::role;
  std::optional<std::string> user_id;
  std::optional<std::string> user_name;
  std::string address;
  std::string operation;
  std::string first_at;
  std::string last_at;
  std::int64_t times = 1;
};
BOOST_DESCRIBE_STRUCT(RefusalAnswer, (),
                      (why, user_id, user_name, address, operation, first_at, last_at, times))

struct RefusalsAnswer {
  std::vector<RefusalAnswer> items;
};
BOOST_DESCRIBE_STRUCT(RefusalsAnswer, (), (items))

}  // namespace

std::string list_of_refusals(const Names& names, const Directory& directory,
                             const std::vector<RefusalLine>& lines) {
  RefusalsAnswer answer;
  for (const RefusalLine& line : lines) {
    RefusalAnswer& one = answer.items.emplace_back();
    one.why = line.what.why;
    if (const auto user = directory.find_user(line.what.user)) {
      one.user_id = names.user(user->number);
      one.user_name = user->name;
    }
    one.address = line.what.address;
    one.operation = line.what.operation;
    one.first_at = kvartett::text(line.first);
    one.last_at = kvartett::text(line.last);
    one.times = line.times;
  }
  return json::text(answer);
}

}  // namespace kvartett::wire
