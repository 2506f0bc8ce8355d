#include "kvartett/rollup/cube.h"

#include "kvartett/base/sole_owner.h"
#include "kvartett/domain/money.h"

namespace kvartett {
namespace {

void add(CubeBlock& block, const Entry& entry) {
  const std::int32_t month = entry.on.month().number();
  if (block.months.empty()) block.first_month = month;
  if (month < block.first_month) {
    block.months.insert(block.months.begin(), static_cast<std::size_t>(block.first_month - month),
                        {});
    block.first_month = month;
  }
  const auto place = static_cast<std::size_t>(month - block.first_month);
  if (place >= block.months.size()) block.months.resize(place + 1);
  CubeCell& cell = block.months[place][index(entry.channel)];
  cell.amount = (Money::minor(cell.amount) + entry.amount).minor_units();
  cell.deal_basis_points += entry.deal_basis_points;
}

}  // namespace

void Cube::append(const Entry& entry) {
  const auto add_to = [&](std::shared_ptr<CubeBlock>& block) {
    if (!is_sole_owner(block))
      block = std::make_shared<CubeBlock>(*block);  // a snapshot has it too
    add(*block, entry);
  };
  add_to(company_);
  while (sellers_.size() <= entry.seller.index()) sellers_.push_back(std::make_shared<CubeBlock>());
  add_to(sellers_.change(entry.seller.index()));
}

}  // namespace kvartett
