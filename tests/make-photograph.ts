import sharp from 'sharp';

/**
 * A JPEG as a phone makes it: 4000 x 3000 pixels of fine detail, held on its side (EXIF orientation 6), with a place. Where
 * its size does not matter, a smaller one is made in less time.
 * Once turned upright, its upper quarter is red and the rest green and blue noise, so that a test can see which way up it is.
 */
export async function makePhotograph(width = 4000): Promise<Buffer> {
  const height = (width * 3) / 4;
  const noise = await sharp({
    create: {
      width: width / 4,
      height: height / 4,
      channels: 3,
      background: '#5a8a7a',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .png()
    .toBuffer();
  // Orientation 6: the left edge of what is stored is the upper edge of what is seen.
  const red = await sharp({ create: { width: width / 4, height, channels: 3, background: '#e01010' } })
    .png()
    .toBuffer();
  return sharp(noise)
    .resize(width, height)
    .composite([{ input: red, left: 0, top: 0 }])
    .jpeg({ quality: 90 })
    .withExif({
      IFD0: { Make: 'Diebian', Model: 'Test camera', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 27/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '115/1 59/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}
