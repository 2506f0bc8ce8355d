#include "kvartett/api/wire_accuracy.h"

namespace kvartett::wire {
namespace {

using OptionalText = std::optional<std::string>;

struct SumAnswer {
  std::optional<double> accuracy;
  std::int64_t years = 0;
  std::int64_t on_target = 0;
  Money estimate;
  Money invoiced;
  std::int64_t over_years = 0;
  Money over;
  std::int64_t under_years = 0;
  Money under;
};
BOOST_DESCRIBE_STRUCT(SumAnswer, (),
                      (accuracy, years, on_target, estimate, invoiced, over_years, over,
                       under_years, under))
struct BothAnswer {
  SumAnswer passed;
  SumAnswer so_far;
};
BOOST_DESCRIBE_STRUCT(BothAnswer, (), (passed, so_far))
struct SellerAnswer : BothAnswer {
  std::string seller_id;
  std::string seller_name;
};
BOOST_DESCRIBE_STRUCT(SellerAnswer, (BothAnswer), (seller_id, seller_name))
struct ChannelAnswer : BothAnswer {
  Channel channel = Channel::renewal;
};
BOOST_DESCRIBE_STRUCT(ChannelAnswer, (BothAnswer), (channel))
struct GroupAnswer : BothAnswer {
  OptionalText group;
};
BOOST_DESCRIBE_STRUCT(GroupAnswer, (BothAnswer), (group))
struct YearAnswer {
  std::string deal_id;
  std::string line_id;
  std::string customer_id;
  std::string customer_name;
  OptionalText product_name;
  Date signed_on;
  std::int32_t contract_year = 1;
  Date first;
  Date last;
  Money estimate;
  Money invoiced;
  double accuracy = 0;
};
BOOST_DESCRIBE_STRUCT(YearAnswer, (),
                      (deal_id, line_id, customer_id, customer_name, product_name, signed_on,
                       contract_year, first, last, estimate, invoiced, accuracy))
struct AccuracyBody {
  std::optional<Date> measured_from;
  std::optional<Date> measured_to;
  double target = 0;
  SumAnswer passed;
  SumAnswer so_far;
  std::vector<SellerAnswer> by_seller;
  std::vector<ChannelAnswer> by_channel;
  std::vector<GroupAnswer> by_group;
  std::vector<YearAnswer> worst;
  std::vector<YearAnswer> best;
  std::int64_t not_measured = 0;
  Version version = 0;
};
BOOST_DESCRIBE_STRUCT(AccuracyBody, (),
                      (measured_from, measured_to, target, passed, so_far, by_seller, by_channel,
                       by_group, worst, best, not_measured, version))

SumAnswer sum(const AccuracySum& sum) {
  return {sum.accuracy(), sum.years, sum.on_target,   sum.estimate, sum.invoiced,
          sum.over_years, sum.over,  sum.under_years, sum.under};
}
void put(BothAnswer& answer, const PassedAndRunning& both) {
  answer.passed = sum(both.passed);
  answer.so_far = sum(both.so_far);
}

YearAnswer year_answer(const Names& names, const YearAccuracy& year) {
  const Ledger& ledger = names.ledger();
  const Deal& deal = ledger.deal(year.line.deal).value;
  const Line& line = deal.lines[static_cast<std::size_t>(year.line.line)];
  const Id<Customer> customer = ledger.resolved(deal.customer);
  return {names.text(year.line.deal),
          names.text(year.line),
          names.text(customer),
          names.name(customer),
          names.name(line.product),
          deal.signed_on,
          year.contract_year + 1,
          year.first,
          year.last,
          year.estimate,
          year.invoiced,
          year.accuracy()};
}

}  // namespace

std::string accuracy(const Names& names, const AccuracyAnswer& answer) {
  const Accuracy& accuracy = answer.accuracy;
  AccuracyBody body;
  body.measured_from = accuracy.from;
  body.measured_to = accuracy.to;
  body.target = accuracy_target_per_cent / 100.0;
  body.passed = sum(accuracy.total.passed);
  body.so_far = sum(accuracy.total.so_far);
  for (const auto& [seller, both] : accuracy.by_seller) {
    SellerAnswer& row = body.by_seller.emplace_back();
    put(row, both);
    row.seller_id = names.text(seller);
    row.seller_name = names.name(seller);
  }
  for (const auto& [channel, both] : accuracy.by_channel) {
    ChannelAnswer& row = body.by_channel.emplace_back();
    put(row, both);
    row.channel = channel;
  }
  for (const auto& [group, both] : accuracy.by_group) {
    GroupAnswer& row = body.by_group.emplace_back();
    put(row, both);
    row.group = or_null(group);
  }
  for (const YearAccuracy& year : answer.worst) body.worst.push_back(year_answer(names, year));
  for (const YearAccuracy& year : answer.best) body.best.push_back(year_answer(names, year));
  body.not_measured = accuracy.not_measured;
  body.version = names.ledger().version();
  return json::text(body);
}

}  // namespace kvartett::wire
