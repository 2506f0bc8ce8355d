#include "kvartett/auth/public_id.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>
#include <thread>

namespace kvartett {
namespace {

const Id<Company> acme{0};
const Id<Company> rival{1};

const PublicIds& ids() {
  static const PublicIds all{"0123456789abcdef0123456789ABCDEF"};
  return all;
}

TEST_CASE("a name finds the thing that it was made for, in its own company") {
  CHECK(rc::check([] {
    const Id<Company> company{*rc::gen::inRange(0, 1'000'000)};
    const Id<Deal> deal{*rc::gen::nonNegative<std::int32_t>()};
    const LineRef line{deal, *rc::gen::nonNegative<std::int32_t>()};
    const auto user = *rc::gen::nonNegative<std::int64_t>();
    RC_ASSERT(ids().find<Deal>(company, ids().text(company, deal)) == deal);
    RC_ASSERT(ids().find_line(company, ids().text(company, line)) == line);
    RC_ASSERT(ids().find_user(company, ids().text_of_user(company, user)) == user);
    RC_ASSERT(ids().find_token(company, ids().text_of_token(company, user)) == user);
  }));
}

TEST_CASE("a name is 26 lower-case letters and digits that are not misread") {
  for (int i = 0; i < 1000; ++i) {
    const std::string text = ids().text(acme, Id<Deal>{i});
    CHECK(text.size() == 26);
    CHECK(text.find_first_not_of("0123456789abcdefghjkmnpqrstvwxyz") == std::string::npos);
  }
}

TEST_CASE("another company's name is nothing here") {
  CHECK_FALSE(ids().find<Deal>(acme, ids().text(rival, Id<Deal>{7})));
  CHECK_FALSE(ids().find_user(acme, ids().text_of_user(rival, 1)));
}

TEST_CASE("a name of another kind of thing is nothing") {
  const std::string customer = ids().text(acme, Id<Customer>{7});
  CHECK(ids().find<Customer>(acme, customer));
  CHECK_FALSE(ids().find<Deal>(acme, customer));
  CHECK_FALSE(ids().find<Seller>(acme, customer));
  CHECK_FALSE(ids().find_line(acme, ids().text(acme, Id<Deal>{7})));
  CHECK_FALSE(ids().find_token(acme, ids().text_of_user(acme, 7)));
}

TEST_CASE("a thing has one name only: no other spelling is taken") {
  const std::string text = ids().text(acme, Id<Deal>{7});
  CHECK_FALSE(ids().find<Deal>(acme, ""));
  CHECK_FALSE(ids().find<Deal>(acme, text.substr(1)));
  CHECK_FALSE(ids().find<Deal>(acme, text + "0"));
  CHECK_FALSE(ids().find<Deal>(acme, " " + text.substr(1)));
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (int c = 0; c < 256; ++c) {
      std::string other = text;
      other[i] = static_cast<char>(c);
      if (other != text) CHECK_FALSE(ids().find<Deal>(acme, other));
    }
  }
}

TEST_CASE("neighbours have names that tell nothing of each other, and servers share none") {
  const PublicIds other{"another server's secret 32 bytes"};
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    CHECK(seen.insert(ids().text(acme, Id<Deal>{i})).second);
    CHECK(seen.insert(ids().text(acme, Id<Customer>{i})).second);
    CHECK(seen.insert(other.text(acme, Id<Deal>{i})).second);
  }
  CHECK_FALSE(other.find<Deal>(acme, ids().text(acme, Id<Deal>{7})));
}

TEST_CASE("names can be made by many threads at once") {
  const std::string expected = ids().text(acme, Id<Deal>{42});
  std::vector<std::jthread> threads;
  std::atomic<int> wrong = 0;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 2000; ++i) {
        if (ids().text(acme, Id<Deal>{42}) != expected) ++wrong;
        if (ids().find<Deal>(acme, expected) != Id<Deal>{42}) ++wrong;
      }
    });
  }
  threads.clear();
  CHECK(wrong == 0);
}

}  // namespace
}  // namespace kvartett
