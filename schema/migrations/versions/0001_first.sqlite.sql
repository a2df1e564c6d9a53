CREATE TABLE account (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    normal TEXT NOT NULL,
    balance_kept INTEGER NOT NULL,
    CONSTRAINT pk_account PRIMARY KEY (id),
    CONSTRAINT ck_account_normal CHECK (normal IN ('D', 'K', '-')),
    CONSTRAINT ck_account_balance_kept CHECK (balance_kept IN (0, 1)),
    CONSTRAINT uq_account_code UNIQUE (code)
)
--;
CREATE TABLE account_map (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    "match" TEXT NOT NULL,
    stock_account TEXT NOT NULL,
    revenue_member TEXT NOT NULL,
    revenue_non_member TEXT NOT NULL,
    cost_member TEXT NOT NULL,
    cost_non_member TEXT NOT NULL,
    CONSTRAINT pk_account_map PRIMARY KEY (id),
    CONSTRAINT uq_account_map_kind_match UNIQUE (kind, "match"),
    CONSTRAINT ck_account_map_kind CHECK (kind IN ('goods', 'weighed', 'cylinder_refill', 'cylinder', 'water_refill', 'gallon_refill', 'gallon', 'fertiliser'))
)
--;
CREATE TABLE app_user (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    pin_hash TEXT NOT NULL,
    hint TEXT NOT NULL,
    wrong_pins INTEGER NOT NULL,
    wrong_approvals INTEGER NOT NULL,
    active INTEGER NOT NULL,
    CONSTRAINT pk_app_user PRIMARY KEY (id),
    CONSTRAINT ck_app_user_pin_hashed CHECK (pin_hash LIKE '$argon2id$%'),
    CONSTRAINT ck_app_user_wrong_pins CHECK (wrong_pins >= 0),
    CONSTRAINT ck_app_user_wrong_approvals CHECK (wrong_approvals >= 0),
    CONSTRAINT ck_app_user_active CHECK (active IN (0, 1)),
    CONSTRAINT uq_app_user_name UNIQUE (name)
)
--;
CREATE TABLE cart (
    uuid BLOB NOT NULL,
    state TEXT NOT NULL,
    user INTEGER NOT NULL,
    opened_ms BIGINT NOT NULL,
    changed_ms BIGINT NOT NULL,
    CONSTRAINT pk_cart PRIMARY KEY (uuid),
    CONSTRAINT ck_cart_state CHECK (state IN ('open', 'held', 'paid', 'cancelled')),
    CONSTRAINT ck_cart_uuid CHECK (length(uuid) = 16)
)
--;
CREATE INDEX ix_cart_unfinished ON cart (state) WHERE state IN ('open', 'held')
--;
CREATE TABLE commodity (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    exponent INTEGER NOT NULL,
    CONSTRAINT pk_commodity PRIMARY KEY (id),
    CONSTRAINT ck_commodity_exponent CHECK (exponent IN (0, 3)),
    CONSTRAINT uq_commodity_code UNIQUE (code)
)
--;
CREATE TABLE document_kind (
    kind TEXT NOT NULL,
    CONSTRAINT pk_document_kind PRIMARY KEY (kind)
)
 WITHOUT ROWID
--;
CREATE TABLE person (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    CONSTRAINT pk_person PRIMARY KEY (id)
)
--;
CREATE TABLE price_rule (
    rule TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    kind TEXT NOT NULL,
    action TEXT NOT NULL,
    scope TEXT NOT NULL,
    product TEXT NOT NULL,
    area TEXT NOT NULL,
    unit TEXT NOT NULL,
    value BIGINT NOT NULL,
    legal_basis TEXT NOT NULL,
    source_status TEXT NOT NULL,
    CONSTRAINT pk_price_rule PRIMARY KEY (rule, valid_from),
    CONSTRAINT ck_price_rule_action CHECK (action IN ('block', 'warn', 'inform'))
)
 WITHOUT ROWID
--;
CREATE TABLE reason (
    action TEXT NOT NULL,
    position INTEGER NOT NULL,
    reason TEXT NOT NULL,
    account TEXT NOT NULL,
    CONSTRAINT pk_reason PRIMARY KEY (action, position),
    CONSTRAINT uq_reason_action_reason UNIQUE (action, reason)
)
--;
CREATE TABLE setting (
    name TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_setting PRIMARY KEY (name, valid_from)
)
 WITHOUT ROWID
--;
CREATE TABLE stock_count (
    id INTEGER NOT NULL,
    uuid BLOB NOT NULL,
    scope TEXT NOT NULL,
    state TEXT NOT NULL,
    user INTEGER NOT NULL,
    opened_ms BIGINT NOT NULL,
    changed_ms BIGINT NOT NULL,
    CONSTRAINT pk_stock_count PRIMARY KEY (id),
    CONSTRAINT ck_stock_count_state CHECK (state IN ('open', 'handed_in', 'posted', 'given_up')),
    CONSTRAINT ck_stock_count_uuid CHECK (length(uuid) = 16),
    CONSTRAINT uq_stock_count_uuid UNIQUE (uuid)
)
--;
CREATE TABLE subledger (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    CONSTRAINT pk_subledger PRIMARY KEY (id),
    CONSTRAINT uq_subledger_code UNIQUE (code)
)
--;
CREATE TABLE supplier (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    kind TEXT NOT NULL,
    terms_days INTEGER NOT NULL,
    active INTEGER NOT NULL,
    CONSTRAINT pk_supplier PRIMARY KEY (id),
    CONSTRAINT ck_supplier_named CHECK (code <> '' AND name <> ''),
    CONSTRAINT ck_supplier_kind CHECK (kind IN ('supplier', 'agent', 'owner')),
    CONSTRAINT ck_supplier_terms_days CHECK (terms_days >= 0),
    CONSTRAINT ck_supplier_active CHECK (active IN (0, 1)),
    CONSTRAINT uq_supplier_code UNIQUE (code)
)
--;
CREATE TABLE account_day (
    business_date TEXT NOT NULL,
    account INTEGER NOT NULL,
    subledger INTEGER NOT NULL,
    commodity INTEGER NOT NULL,
    amount BIGINT NOT NULL,
    CONSTRAINT pk_account_day PRIMARY KEY (business_date, account, subledger, commodity),
    CONSTRAINT ck_account_day_business_date CHECK (length(business_date) = 10),
    CONSTRAINT fk_account_day_account FOREIGN KEY(account) REFERENCES account (id),
    CONSTRAINT fk_account_day_subledger FOREIGN KEY(subledger) REFERENCES subledger (id),
    CONSTRAINT fk_account_day_commodity FOREIGN KEY(commodity) REFERENCES commodity (id)
)
 WITHOUT ROWID
--;
CREATE TABLE balance (
    account INTEGER NOT NULL,
    subledger INTEGER NOT NULL,
    commodity INTEGER NOT NULL,
    amount BIGINT NOT NULL,
    CONSTRAINT pk_balance PRIMARY KEY (account, subledger, commodity),
    CONSTRAINT ck_balance_amount_not_zero CHECK (amount <> 0),
    CONSTRAINT fk_balance_account FOREIGN KEY(account) REFERENCES account (id),
    CONSTRAINT fk_balance_subledger FOREIGN KEY(subledger) REFERENCES subledger (id),
    CONSTRAINT fk_balance_commodity FOREIGN KEY(commodity) REFERENCES commodity (id)
)
 WITHOUT ROWID
--;
CREATE TABLE cart_event (
    cart BLOB NOT NULL,
    position INTEGER NOT NULL,
    at_ms BIGINT NOT NULL,
    user INTEGER NOT NULL,
    payload TEXT NOT NULL,
    CONSTRAINT pk_cart_event PRIMARY KEY (cart, position),
    CONSTRAINT ck_cart_event_position CHECK (position >= 1),
    CONSTRAINT fk_cart_event_cart FOREIGN KEY(cart) REFERENCES cart (uuid)
)
 WITHOUT ROWID
--;
CREATE TABLE container (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    commodity INTEGER NOT NULL,
    name TEXT NOT NULL,
    filled_with TEXT NOT NULL,
    sold_as TEXT NOT NULL,
    deposit BIGINT NOT NULL,
    value BIGINT NOT NULL,
    asset_account TEXT NOT NULL,
    stock_account TEXT NOT NULL,
    deposit_account TEXT NOT NULL,
    opening_full BIGINT,
    opening_empty BIGINT,
    opening_faulty BIGINT,
    opening_for_sale BIGINT,
    CONSTRAINT pk_container PRIMARY KEY (id),
    CONSTRAINT ck_container_amounts_not_negative CHECK (deposit >= 0 AND value >= 0),
    CONSTRAINT uq_container_code UNIQUE (code),
    CONSTRAINT fk_container_commodity FOREIGN KEY(commodity) REFERENCES commodity (id)
)
--;
CREATE TABLE count_mark (
    stock_count INTEGER NOT NULL,
    position INTEGER NOT NULL,
    user INTEGER NOT NULL,
    at_ms BIGINT NOT NULL,
    payload TEXT NOT NULL,
    CONSTRAINT pk_count_mark PRIMARY KEY (stock_count, position),
    CONSTRAINT ck_count_mark_position CHECK (position >= 1),
    CONSTRAINT fk_count_mark_stock_count FOREIGN KEY(stock_count) REFERENCES stock_count (id)
)
 WITHOUT ROWID
--;
CREATE TABLE document (
    id INTEGER NOT NULL,
    uuid BLOB NOT NULL,
    node TEXT NOT NULL,
    seq BIGINT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    number BIGINT NOT NULL,
    outlet TEXT NOT NULL,
    shift INTEGER NOT NULL,
    business_date TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    user INTEGER NOT NULL,
    person INTEGER NOT NULL,
    of_uuid BLOB,
    payload TEXT NOT NULL,
    prev_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    signature BLOB NOT NULL,
    CONSTRAINT pk_document PRIMARY KEY (id),
    CONSTRAINT uq_document_node_seq UNIQUE (node, seq),
    CONSTRAINT uq_document_node_kind_number UNIQUE (node, kind, number),
    CONSTRAINT ck_document_counted_from_one CHECK (seq >= 1 AND number >= 1 AND version >= 1),
    CONSTRAINT ck_document_fixed_lengths CHECK (length(uuid) = 16 AND length(prev_hash) = 32),
    CONSTRAINT ck_document_hashed_and_signed CHECK (length(hash) = 32 AND length(signature) = 64),
    CONSTRAINT ck_document_business_date CHECK (length(business_date) = 10),
    CONSTRAINT ck_document_of_a_document CHECK (kind NOT IN ('void', 'reversal') OR of_uuid IS NOT NULL),
    CONSTRAINT ck_document_in_a_shift CHECK (kind NOT IN ('sale', 'void', 'paid_in', 'paid_out', 'refund', 'no_sale', 'cash_drop', 'cash_count', 'x_report') OR shift > 0),
    CONSTRAINT uq_document_uuid UNIQUE (uuid),
    CONSTRAINT fk_document_kind FOREIGN KEY(kind) REFERENCES document_kind (kind)
)
--;
CREATE INDEX ix_document_of_uuid ON document (of_uuid) WHERE of_uuid IS NOT NULL
--;
CREATE INDEX ix_document_outside_shifts ON document (business_date) WHERE shift = 0
--;
CREATE INDEX ix_document_person ON document (person) WHERE person != 0
--;
CREATE INDEX ix_document_shift ON document (shift)
--;
CREATE UNIQUE INDEX uq_document_of_uuid_undone ON document (of_uuid) WHERE kind IN ('void', 'reversal')
--;
CREATE TABLE last_cost (
    item INTEGER NOT NULL,
    value BIGINT NOT NULL,
    quantity BIGINT NOT NULL,
    CONSTRAINT pk_last_cost PRIMARY KEY (item),
    CONSTRAINT ck_last_cost_value_not_negative CHECK (value >= 0),
    CONSTRAINT ck_last_cost_quantity_positive CHECK (quantity > 0),
    CONSTRAINT fk_last_cost_item FOREIGN KEY(item) REFERENCES subledger (id)
)
--;
CREATE TABLE member (
    person INTEGER NOT NULL,
    number TEXT NOT NULL,
    card TEXT,
    active INTEGER NOT NULL,
    CONSTRAINT pk_member PRIMARY KEY (person),
    CONSTRAINT ck_member_named CHECK (number <> '' AND (card IS NULL OR card <> '')),
    CONSTRAINT ck_member_active CHECK (active IN (0, 1)),
    CONSTRAINT fk_member_person FOREIGN KEY(person) REFERENCES person (id),
    CONSTRAINT uq_member_number UNIQUE (number),
    CONSTRAINT uq_member_card UNIQUE (card)
)
--;
CREATE TABLE product (
    id INTEGER NOT NULL,
    sku TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    category TEXT NOT NULL,
    kind TEXT NOT NULL,
    short_code INTEGER,
    tax_class TEXT NOT NULL,
    price_rule TEXT NOT NULL,
    content_milli BIGINT NOT NULL,
    container TEXT NOT NULL,
    uses TEXT NOT NULL,
    cost_price BIGINT NOT NULL,
    opening_milli BIGINT,
    reorder_point BIGINT NOT NULL,
    shelf TEXT DEFAULT '' NOT NULL,
    supplier TEXT DEFAULT '' NOT NULL,
    consignor TEXT DEFAULT '' NOT NULL,
    consignor_price BIGINT DEFAULT 0 NOT NULL,
    may_repack INTEGER NOT NULL,
    counts_for_shu INTEGER NOT NULL,
    active INTEGER NOT NULL,
    popularity BIGINT NOT NULL,
    account_map INTEGER NOT NULL,
    commodity INTEGER NOT NULL,
    subledger INTEGER NOT NULL,
    stock_account INTEGER,
    pool_account INTEGER,
    CONSTRAINT pk_product PRIMARY KEY (id),
    CONSTRAINT ck_product_kind CHECK (kind IN ('goods', 'weighed', 'cylinder_refill', 'cylinder', 'water_refill', 'gallon_refill', 'gallon', 'fertiliser')),
    CONSTRAINT ck_product_short_code CHECK (short_code IS NULL OR short_code BETWEEN 1 AND 999),
    CONSTRAINT ck_product_figures_not_negative CHECK (cost_price >= 0 AND reorder_point >= 0 AND content_milli >= 0),
    CONSTRAINT ck_product_consignor_price CHECK (consignor <> '' OR consignor_price = 0),
    CONSTRAINT ck_product_flags CHECK (may_repack IN (0, 1) AND counts_for_shu IN (0, 1) AND active IN (0, 1)),
    CONSTRAINT uq_product_sku UNIQUE (sku),
    CONSTRAINT uq_product_short_code UNIQUE (short_code),
    CONSTRAINT fk_product_account_map FOREIGN KEY(account_map) REFERENCES account_map (id),
    CONSTRAINT fk_product_commodity FOREIGN KEY(commodity) REFERENCES commodity (id),
    CONSTRAINT fk_product_subledger FOREIGN KEY(subledger) REFERENCES subledger (id),
    CONSTRAINT fk_product_stock_account FOREIGN KEY(stock_account) REFERENCES account (id),
    CONSTRAINT fk_product_pool_account FOREIGN KEY(pool_account) REFERENCES account (id)
)
--;
CREATE INDEX ix_product_folded ON product (folded)
--;
CREATE TABLE shift (
    number INTEGER NOT NULL,
    business_date TEXT NOT NULL,
    user INTEGER NOT NULL,
    drawer TEXT NOT NULL,
    opened_ms BIGINT NOT NULL,
    closed_ms BIGINT NOT NULL,
    CONSTRAINT pk_shift PRIMARY KEY (number),
    CONSTRAINT ck_shift_closed_ms CHECK (closed_ms >= 0),
    CONSTRAINT fk_shift_user FOREIGN KEY(user) REFERENCES app_user (id)
)
--;
CREATE INDEX ix_shift_business_date ON shift (business_date)
--;
CREATE UNIQUE INDEX uq_shift_open_drawer ON shift (drawer) WHERE closed_ms = 0
--;
CREATE TABLE user_role (
    user INTEGER NOT NULL,
    role TEXT NOT NULL,
    CONSTRAINT pk_user_role PRIMARY KEY (user, role),
    CONSTRAINT ck_user_role_role CHECK (role IN ('kasir', 'admin', 'bendahara', 'manajer', 'pengawas')),
    CONSTRAINT fk_user_role_user FOREIGN KEY(user) REFERENCES app_user (id)
)
 WITHOUT ROWID
--;
CREATE TABLE closed_day (
    business_date TEXT NOT NULL,
    document INTEGER NOT NULL,
    CONSTRAINT pk_closed_day PRIMARY KEY (business_date),
    CONSTRAINT ck_closed_day_business_date CHECK (length(business_date) = 10),
    CONSTRAINT fk_closed_day_document FOREIGN KEY(document) REFERENCES document (id)
)
 WITHOUT ROWID
--;
CREATE TABLE drawer_kick (
    id INTEGER NOT NULL,
    document INTEGER,
    user INTEGER NOT NULL,
    at_ms BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    CONSTRAINT pk_drawer_kick PRIMARY KEY (id),
    CONSTRAINT ck_drawer_kick_outcome CHECK (outcome IN ('sent', 'dropped', 'failed')),
    CONSTRAINT fk_drawer_kick_document FOREIGN KEY(document) REFERENCES document (id)
)
--;
CREATE TABLE posting (
    document INTEGER NOT NULL,
    n INTEGER NOT NULL,
    account INTEGER NOT NULL,
    subledger INTEGER NOT NULL,
    commodity INTEGER NOT NULL,
    amount BIGINT NOT NULL,
    CONSTRAINT pk_posting PRIMARY KEY (document, n),
    CONSTRAINT ck_posting_amount_not_zero CHECK (amount <> 0),
    CONSTRAINT fk_posting_document FOREIGN KEY(document) REFERENCES document (id),
    CONSTRAINT fk_posting_account FOREIGN KEY(account) REFERENCES account (id),
    CONSTRAINT fk_posting_subledger FOREIGN KEY(subledger) REFERENCES subledger (id),
    CONSTRAINT fk_posting_commodity FOREIGN KEY(commodity) REFERENCES commodity (id)
)
 WITHOUT ROWID
--;
CREATE TABLE print_job (
    id INTEGER NOT NULL,
    device TEXT NOT NULL,
    kind TEXT NOT NULL,
    document INTEGER,
    slip TEXT NOT NULL,
    copy_no INTEGER NOT NULL,
    state TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    bytes_sent BIGINT NOT NULL,
    reason TEXT NOT NULL,
    created_ms BIGINT NOT NULL,
    updated_ms BIGINT NOT NULL,
    CONSTRAINT pk_print_job PRIMARY KEY (id),
    CONSTRAINT ck_print_job_state CHECK (state IN ('queued', 'sending', 'sent', 'confirmed', 'held', 'doubt', 'failed', 'cancelled')),
    CONSTRAINT ck_print_job_kind CHECK (kind <> ''),
    CONSTRAINT ck_print_job_counted CHECK (copy_no >= 0 AND attempt >= 0 AND bytes_sent >= 0),
    CONSTRAINT fk_print_job_document FOREIGN KEY(document) REFERENCES document (id)
)
--;
CREATE INDEX ix_print_job_document ON print_job (document)
--;
CREATE INDEX ix_print_job_pending ON print_job (device, id) WHERE state IN ('queued', 'sending', 'held', 'doubt')
--;
CREATE TABLE product_day (
    business_date TEXT NOT NULL,
    product INTEGER NOT NULL,
    sold BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    cost BIGINT NOT NULL,
    refunded BIGINT NOT NULL,
    refunded_amount BIGINT NOT NULL,
    refunded_cost BIGINT NOT NULL,
    CONSTRAINT pk_product_day PRIMARY KEY (business_date, product),
    CONSTRAINT ck_product_day_business_date CHECK (length(business_date) = 10),
    CONSTRAINT fk_product_day_product FOREIGN KEY(product) REFERENCES product (id)
)
 WITHOUT ROWID
--;
CREATE TABLE received_lot (
    document INTEGER NOT NULL,
    n INTEGER NOT NULL,
    product INTEGER NOT NULL,
    quantity BIGINT NOT NULL,
    expires_on TEXT NOT NULL,
    CONSTRAINT pk_received_lot PRIMARY KEY (document, n),
    CONSTRAINT ck_received_lot_quantity_positive CHECK (quantity > 0),
    CONSTRAINT ck_received_lot_expires_on CHECK (length(expires_on) = 10),
    CONSTRAINT fk_received_lot_document FOREIGN KEY(document) REFERENCES document (id),
    CONSTRAINT fk_received_lot_product FOREIGN KEY(product) REFERENCES product (id)
)
 WITHOUT ROWID
--;
CREATE INDEX ix_received_lot_expires_on ON received_lot (expires_on)
--;
CREATE TABLE unit (
    id INTEGER NOT NULL,
    product INTEGER NOT NULL,
    name TEXT NOT NULL,
    factor BIGINT NOT NULL,
    CONSTRAINT pk_unit PRIMARY KEY (id),
    CONSTRAINT uq_unit_product_name UNIQUE (product, name),
    CONSTRAINT ck_unit_factor_positive CHECK (factor > 0),
    CONSTRAINT fk_unit_product FOREIGN KEY(product) REFERENCES product (id)
)
--;
CREATE TABLE barcode (
    code TEXT NOT NULL,
    unit INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_barcode PRIMARY KEY (code),
    CONSTRAINT ck_barcode_code_not_empty CHECK (code <> ''),
    CONSTRAINT fk_barcode_unit FOREIGN KEY(unit) REFERENCES unit (id)
)
 WITHOUT ROWID
--;
CREATE INDEX ix_barcode_unit ON barcode (unit)
--;
CREATE TABLE price (
    unit INTEGER NOT NULL,
    price_list TEXT NOT NULL,
    from_count BIGINT NOT NULL,
    valid_from TEXT NOT NULL,
    amount BIGINT NOT NULL,
    CONSTRAINT pk_price PRIMARY KEY (unit, price_list, from_count, valid_from),
    CONSTRAINT ck_price_price_list CHECK (price_list IN ('retail', 'member', 'cap')),
    CONSTRAINT ck_price_figures_not_negative CHECK (amount >= 0 AND from_count >= 0),
    CONSTRAINT ck_price_valid_from CHECK (length(valid_from) IN (10, 16)),
    CONSTRAINT fk_price_unit FOREIGN KEY(unit) REFERENCES unit (id)
)
 WITHOUT ROWID
--;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'document is insert-only'); END
--;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'document is insert-only'); END
--;
CREATE TRIGGER document_no_replace BEFORE INSERT ON document WHEN EXISTS (SELECT 1 FROM document WHERE id = NEW.id OR uuid = NEW.uuid OR (node = NEW.node AND seq = NEW.seq) OR (node = NEW.node AND kind = NEW.kind AND number = NEW.number)) BEGIN SELECT RAISE(ABORT, 'document is insert-only'); END
--;
CREATE TRIGGER posting_no_update BEFORE UPDATE ON posting BEGIN SELECT RAISE(ABORT, 'posting is insert-only'); END
--;
CREATE TRIGGER posting_no_delete BEFORE DELETE ON posting BEGIN SELECT RAISE(ABORT, 'posting is insert-only'); END
--;
CREATE TRIGGER posting_no_replace BEFORE INSERT ON posting WHEN EXISTS (SELECT 1 FROM posting WHERE document = NEW.document AND n = NEW.n) BEGIN SELECT RAISE(ABORT, 'posting is insert-only'); END
--;
CREATE VIRTUAL TABLE product_search USING fts5(folded, content='product', content_rowid='id', tokenize='trigram', detail='none')
--;
CREATE VIEW sale_line AS SELECT document.id AS document, document.shift, document.business_date, json_extract(line.value, '$.sku') AS sku, json_extract(line.value, '$.qty') AS quantity, json_extract(line.value, '$.amount') AS amount, json_extract(line.value, '$.cost') AS cost FROM document, json_each(document.payload, '$.lines') AS line WHERE document.kind = 'sale'
--;
INSERT INTO document_kind(kind) VALUES ('node'), ('opening'), ('sale'), ('void'), ('cancel'), ('shift_open'), ('shift_close'), ('paid_in'), ('paid_out'), ('reprint'), ('clock'), ('restore'), ('product_change'), ('price_change'), ('rule_change'), ('member_change'), ('user_change'), ('supplier_change'), ('refund'), ('no_sale'), ('reversal'), ('cash_drop'), ('cash_count'), ('x_report'), ('deposit'), ('day_close'), ('goods_receipt'), ('purchase_return'), ('claim_settled'), ('supplier_payment'), ('owner_payout'), ('agent_delivery'), ('agent_in'), ('faulty'), ('faulty_out'), ('shell_reclass'), ('repack'), ('write_off'), ('transfer'), ('stock_count'), ('meter')
