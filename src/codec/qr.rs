//! Reading QR codes out of pictures. Pure.

/// The texts of the QR codes in a picture of grey values, row by row. What does not read is left out.
#[must_use]
pub fn read(grey: &[u8], width: usize) -> Vec<String> {
    let height = grey.len().checked_div(width).unwrap_or(0);
    if height == 0 {
        return Vec::new();
    }
    let pixel = |x: usize, y: usize| grey.get(y * width + x).copied().unwrap_or(u8::MAX);
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, pixel);
    picture.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use qrcodegen::{QrCode, QrCodeEcc};

    /// A code in a picture, dark on grey paper, with `scale` pixels a module.
    fn picture(text: &str, scale: usize) -> (Vec<u8>, usize) {
        let code = QrCode::encode_text(text, QrCodeEcc::Low).expect("short enough");
        let side = (usize::try_from(code.size()).expect("positive") + 8) * scale;
        let module = |at: usize| i32::try_from(at / scale).expect("small") - 4;
        let grey =
            (0..side * side).map(|at| if code.get_module(module(at % side), module(at / side)) { 40 } else { 190 });
        (grey.collect(), side)
    }

    #[test]
    fn what_a_code_says_is_read() {
        for length in [10, 400, 1_200, 2_900] {
            let text: String = ('!'..='~').cycle().take(length).collect();
            let (grey, width) = picture(&text, 4);
            assert_eq!(read(&grey, width), [text], "{length} characters");
        }
    }

    #[test]
    fn a_picture_without_one_says_nothing() {
        assert!(read(&[], 0).is_empty());
        assert!(read(&[7; 100], 10).is_empty());
        let (grey, width) = picture("cut off", 4);
        assert!(read(grey.get(..grey.len() / 2).expect("half"), width).is_empty());
    }
}
