CREATE TABLE unfinished_form (
    user INTEGER NOT NULL,
    form INTEGER NOT NULL,
    at_ms BIGINT NOT NULL,
    payload TEXT NOT NULL,
    CONSTRAINT pk_unfinished_form PRIMARY KEY (user),
    CONSTRAINT ck_unfinished_form_form CHECK (form >= 1)
)
--;
CREATE TRIGGER count_mark_no_update BEFORE UPDATE ON count_mark BEGIN SELECT RAISE(ABORT, 'count_mark is insert-only'); END
--;
CREATE TRIGGER count_mark_no_delete BEFORE DELETE ON count_mark BEGIN SELECT RAISE(ABORT, 'count_mark is insert-only'); END
--;
CREATE TRIGGER count_mark_no_replace BEFORE INSERT ON count_mark WHEN EXISTS (SELECT 1 FROM count_mark WHERE stock_count = NEW.stock_count AND position = NEW.position) BEGIN SELECT RAISE(ABORT, 'count_mark is insert-only'); END
