//! Pictures as pixels: image files and the camera as grey values, and grey values as PNG files.

use super::files;
use js_sys::Reflect;
use wasm_bindgen::{Clamped, JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement, ImageBitmap, ImageData, MediaStream,
    MediaStreamConstraints, MediaStreamTrack,
};

/// Photos are made smaller than this, in pixels a side: a code in them is still sharp, and reading it stays quick.
const MOST_SIDE: f64 = 2_000.0;

/// Grey values, row by row.
#[derive(Clone, Debug)]
pub struct Grey {
    /// From 0, black, to 255, white.
    pub pixels: Vec<u8>,
    /// How many stand in a row.
    pub width: u32,
}

fn canvas(width: u32, height: u32) -> Result<(HtmlCanvasElement, CanvasRenderingContext2d), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    Ok((canvas, context))
}

/// Draws something of this size onto white paper, made smaller if it is large, and reads what is there.
fn grey(
    (width, height): (u32, u32),
    draw: impl Fn(&CanvasRenderingContext2d, f64, f64) -> Result<(), JsValue>,
) -> Result<Grey, JsValue> {
    let scale = (MOST_SIDE / f64::from(width.max(height).max(1))).min(1.0);
    let (wide, high) = ((f64::from(width) * scale).round().max(1.0), (f64::from(height) * scale).round().max(1.0));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and at most MOST_SIDE")]
    let (_, context) = canvas(wide as u32, high as u32)?;
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, wide, high);
    draw(&context, wide, high)?;
    let data = context.get_image_data(0.0, 0.0, wide, high)?;
    let luminance = |rgba: &[u8]| match rgba {
        // The weights of ITU-R BT.601, in 256ths.
        [red, green, blue, _] => (77 * u32::from(*red) + 150 * u32::from(*green) + 29 * u32::from(*blue)) >> 8,
        _ => 255,
    };
    #[expect(clippy::cast_possible_truncation, reason = "the weights add up to 256")]
    let pixels = data.data().0.chunks_exact(4).map(|rgba| luminance(rgba) as u8).collect();
    Ok(Grey { pixels, width: data.width() })
}

/// An image file.
///
/// # Errors
/// What the browser says when it is none.
pub async fn of_file(file: &Blob) -> Result<Grey, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let bitmap: ImageBitmap = JsFuture::from(window.create_image_bitmap_with_blob(file)?).await?.unchecked_into();
    grey((bitmap.width(), bitmap.height()), |context, wide, high| {
        context.draw_image_with_image_bitmap_and_dw_and_dh(&bitmap, 0.0, 0.0, wide, high)
    })
}

/// What a video shows now; nothing, if it shows nothing yet.
///
/// # Errors
/// What the browser says.
pub fn of_video(video: &HtmlVideoElement) -> Result<Option<Grey>, JsValue> {
    if video.video_width() == 0 {
        return Ok(None);
    }
    let size = (video.video_width(), video.video_height());
    grey(size, |context, wide, high| {
        context.draw_image_with_html_video_element_and_dw_and_dh(video, 0.0, 0.0, wide, high)
    })
    .map(Some)
}

/// The camera, as long as this lives.
#[derive(Debug)]
pub struct Camera(MediaStream);

impl Camera {
    /// Asks for the camera; on a phone for the one at its back.
    ///
    /// # Errors
    /// There is none, or it may not be used.
    pub async fn open() -> Result<Self, JsValue> {
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let wish = js_sys::Object::new();
        Reflect::set(&wish, &"facingMode".into(), &"environment".into())?;
        let constraints = MediaStreamConstraints::new();
        constraints.set_video(&wish);
        let asked = window.navigator().media_devices()?.get_user_media_with_constraints(&constraints)?;
        Ok(Self(JsFuture::from(asked).await?.unchecked_into()))
    }

    /// Shows what it sees.
    pub fn show(&self, video: &HtmlVideoElement) {
        video.set_src_object(Some(&self.0));
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in self.0.get_tracks() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
    }
}

/// Gives grey values to the user as a PNG file.
///
/// # Errors
/// What the browser says.
pub fn download_png(name: &str, grey: &Grey) -> Result<(), JsValue> {
    let mut rgba: Vec<u8> = grey.pixels.iter().flat_map(|grey| [*grey, *grey, *grey, 255]).collect();
    let data = ImageData::new_with_u8_clamped_array(Clamped(rgba.as_mut_slice()), grey.width)?;
    let (canvas, context) = canvas(data.width(), data.height())?;
    context.put_image_data(&data, 0.0, 0.0)?;
    let name = name.to_owned();
    let give = Closure::once_into_js(move |blob: Option<Blob>| {
        // The browser asks where to put a file by itself; there is nobody left to tell if it cannot.
        let _given = blob.map(|blob| files::download_blob(&name, &blob));
    });
    canvas.to_blob(give.unchecked_ref())
}
