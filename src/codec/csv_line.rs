//! One line of a CSV file, quoted where it must be.

/// What a spreadsheet would take for a formula.
const FORMULA_SIGNS: [char; 5] = ['=', '+', '-', '@', '\t'];

/// Whether cells may be read by a spreadsheet program, which runs what looks like a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cells {
    /// Exactly as they are.
    Lossless,
    /// With an apostrophe before what looks like a formula (numbers and phone numbers are left alone).
    SpreadsheetSafe,
}

/// Appends `cells` as one line, ended by CR LF (RFC 4180).
pub fn push_line<'a>(line: &mut String, cells: impl Iterator<Item = &'a str>, form: Cells) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            line.push(',');
        }
        let guard = form == Cells::SpreadsheetSafe && is_formula(cell);
        if guard || cell.contains([',', '"', '\n', '\r']) || cell.starts_with(' ') || cell.ends_with(' ') {
            line.push('"');
            if guard {
                line.push('\'');
            }
            line.push_str(&cell.replace('"', "\"\""));
            line.push('"');
        } else {
            line.push_str(cell);
        }
    }
    line.push_str("\r\n");
}

fn is_formula(cell: &str) -> bool {
    let number_like = |c: char| c.is_ascii_digit() || "+-.,() ".contains(c);
    cell.starts_with(FORMULA_SIGNS) && !cell.chars().all(number_like)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let check = |cells: &[&str], form: Cells, want: &str| {
            let mut line = String::new();
            push_line(&mut line, cells.iter().copied(), form);
            assert_eq!(line, want);
        };
        check(
            &["a", "b,c", "say \"hi\"", "two\nlines"],
            Cells::Lossless,
            "a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n",
        );
        check(&["=1+1", "-5.20", "+86 138", "@x"], Cells::SpreadsheetSafe, "\"'=1+1\",-5.20,+86 138,\"'@x\"\r\n");
        check(&["=1+1"], Cells::Lossless, "=1+1\r\n");
    }
}
