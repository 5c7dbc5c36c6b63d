-- The public register is ordered by the running number of receipts, the only thing of a filing that is always public.
create index expressions_of_interest_by_receipt on expressions_of_interest (
    (cast(split_part(receipt_number, '-', 3) as bigint)));
